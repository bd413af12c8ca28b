/** Uses a part of the script that is loaded later once it comes; where it never does, the page stays as it is. */
export function whenLoaded<T>(part: Promise<T>, use: (part: T) => unknown): void {
  part.then(use, () => {});
}
