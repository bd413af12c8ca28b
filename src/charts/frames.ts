/** What a chart shows in each of its steps; a list will do where nobody asks beyond them. */
export interface Frames<T> {
  readonly length: number;
  readonly at: (step: number) => T | undefined;
}

/**
 * Frames made of others one by one, each when it is first asked for: to see a step takes only it and its neighbours.
 * Beyond the steps there is none.
 */
export function framesOf<S, T>(source: Frames<S>, make: (one: S, step: number) => T): Frames<T> {
  const made = new Map<number, T>();
  return {
    length: source.length,
    at: (step) => {
      const isIn = step >= 0 && step < source.length;
      if (isIn && !made.has(step)) made.set(step, make(source.at(step) as S, step));
      return made.get(step);
    },
  };
}
