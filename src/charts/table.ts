import type { Figure, View } from '../story/view';

/** One number of a chart as its table and its CSV show it. */
export interface Row {
  /** What the number is, said in full: one picture may show the same label at other times. */
  readonly label: string;
  readonly figure: Figure;
  /** The date that places it, as 2016, 2016-05 or 2016-05-19. */
  readonly at?: string;
}

/** The numbers of a chart: one row for each item that any of its pictures shows, in the order of the items. */
export function tableOf({ items, steps }: View): readonly Row[] {
  const shown = new Set(steps.flatMap(({ show }) => show));
  return items
    .filter(({ id }) => shown.has(id))
    .map(({ figure, at }) => ({ label: figure.label, figure, ...(at === undefined ? {} : { at }) }));
}
