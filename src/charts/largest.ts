/** The largest of what is read of each of some things, and no less than `least`. */
export function largestOf<T>(things: readonly T[], read: (thing: T, index: number) => number, least = 0): number {
  return Math.max(least, ...things.map(read));
}
