/** Writes an attribute, `true` as a word, or removes it for `false`, where that changes anything. */
export function drawAttribute(element: Element | null | undefined, name: string, value: string | boolean): void {
  const text = value === false ? null : String(value);
  if (!element || element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** Writes the text of an element, where that changes anything. */
export function drawText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
