import { copyWords } from '../story/copy-words';

/**
 * What a script adds to the code to embed the story: a button that copies it, and the preview in place. It is loaded
 * only when it is needed, and takes along only its words: a module that it shared would cost every reader a request.
 */

/** Adds the tools to a block of code that was unfolded; does nothing where they are already. */
export function drawEmbedTools(details: HTMLElement): void {
  if (details.querySelector('button')) return;
  for (const code of details.querySelectorAll('pre')) code.after(toolsFor(code));
  const link = details.querySelector<HTMLAnchorElement>('[data-preview]');
  link?.addEventListener('click', (event) => preview(event, link));
}

/** The button that copies the code, and the line that says what came of it. */
function toolsFor(code: HTMLElement): HTMLElement {
  const [tools, button, result] = [create('p'), create('button'), create('span')];
  button.type = 'button';
  button.textContent = copyWords.copy;
  result.role = 'status';
  button.addEventListener('click', async () => {
    result.textContent = copyWords[await copy(code)];
  });
  tools.className = 'tools';
  tools.append(button, ' ', result);
  return tools;
}

/** Copies the code, or selects it where the browser lets no page copy. */
async function copy(code: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    return 'selected';
  }
}

/** Shows the embed below its link, or takes it away again; a click for a new tab or window is left to the browser. */
function preview(event: MouseEvent, link: HTMLAnchorElement): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const shown = link.parentElement?.querySelector('iframe');
  link.ariaExpanded = String(!shown);
  if (shown) shown.remove();
  else link.after(frameFor(link));
}

function frameFor({ href, textContent }: HTMLAnchorElement): HTMLIFrameElement {
  const frame = create('iframe');
  frame.src = href;
  frame.title = textContent ?? '';
  return frame;
}

function create<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}
