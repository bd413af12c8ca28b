/** Writes an attribute, or removes it for null, where that changes anything. */
export function drawAttribute(element: Element | null, name: string, value: string | null): void {
  if (!element || element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Writes the text of an element, where that changes anything. */
export function drawText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
