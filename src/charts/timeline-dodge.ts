import { cumsum, sum } from 'd3';

/** Something that wants to stand at a place along a line and takes room from there on, px. */
export interface Wish {
  readonly at: number;
  readonly length: number;
}

/** Places for all, in their order and without overlap, as near to the wishes as `from` and `to` allow. */
export function dodge(wishes: readonly Wish[], from: number, to: number): number[] {
  const lengths = wishes.map(({ length }) => length);
  const before = [0, ...cumsum(lengths)];
  const shifts = rising(wishes.map(({ at }, i) => at - (before[i] as number)));
  const most = Math.max(from, to - sum(lengths));
  return shifts.map((shift, i) => Math.min(most, Math.max(from, shift)) + (before[i] as number));
}

/** The numbers nearest to those given that never fall: neighbours out of order share their mean. */
function rising(numbers: readonly number[]): number[] {
  const runs: { total: number; count: number }[] = [];
  for (const number of numbers) {
    let run = { total: number, count: 1 };
    for (let last = runs.at(-1); last && mean(last) > mean(run); last = runs.at(-1)) {
      run = { total: run.total + last.total, count: run.count + last.count };
      runs.pop();
    }
    runs.push(run);
  }
  return runs.flatMap((run) => Array.from({ length: run.count }, () => mean(run)));
}

function mean({ total, count }: { total: number; count: number }): number {
  return total / count;
}
