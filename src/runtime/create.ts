/** An element without attributes but its class, and all it holds. */
export function create(name: string, className: string, ...children: Node[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
