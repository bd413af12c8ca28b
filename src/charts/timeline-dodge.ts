import { range, sum } from 'd3';

/** Something that wants to stand at a place along a line and takes room from there on, px. */
export interface Wish {
  readonly at: number;
  readonly length: number;
}

/** Places for all, in their order and without overlap, as near to the wishes as `from` and `to` allow. */
export function dodge(wishes: readonly Wish[], from: number, to: number): number[] {
  const before = wishes.map((_, i) => sum(wishes.slice(0, i), ({ length }) => length));
  const shifts = rising(wishes.map(({ at }, i) => at - (before[i] as number)));
  const most = Math.max(from, to - sum(wishes, ({ length }) => length));
  return shifts.map((shift, i) => Math.min(most, Math.max(from, shift)) + (before[i] as number));
}

/** The numbers nearest to those given that never fall: neighbours out of order share their mean. */
function rising(numbers: readonly number[]): number[] {
  const meanTo = (to: number, from: number) => sum(numbers.slice(from, to + 1)) / (to + 1 - from);
  const least = (from: number, i: number) => Math.min(...range(i, numbers.length).map((to) => meanTo(to, from)));
  return numbers.map((_, i) => Math.max(...range(i + 1).map((from) => least(from, i))));
}
