/** JSON that may stand in a script element: no text in it can end the element or open a comment. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
