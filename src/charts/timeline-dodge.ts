import { range, sum } from 'd3';

/** Something that wants to stand at a place along a line and takes room from there on, px. */
export interface Wish {
  readonly wish: number;
  readonly length: number;
}

/** Places for all from 0 on, in their order and without overlap, as near to the wishes as the room allows. */
export function dodge(wishes: readonly Wish[], room: number): number[] {
  const taken = (count: number) => sum(wishes.slice(0, count), ({ length }) => length);
  const shifts = rising(wishes.map(({ wish }, i) => wish - taken(i)));
  return shifts.map((shift, i) => Math.min(room - taken(wishes.length), Math.max(0, shift)) + taken(i));
}

/** The numbers nearest to those given that never fall: neighbours out of order share their mean. */
function rising(numbers: readonly number[]): number[] {
  const count = numbers.length;
  const mean = (from: number, to: number) => sum(numbers.slice(from, to)) / (to - from);
  const least = (from: number, i: number) => Math.min(...range(i + 1, count + 1).map((to) => mean(from, to)));
  return numbers.map((_, i) => Math.max(...range(i + 1).map((from) => least(from, i))));
}
