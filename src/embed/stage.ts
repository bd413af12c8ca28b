/** The parts of an embed: the host's element, the slot for its own content, the tall box, and the frame in the box. */
export interface Stage {
  readonly element: HTMLElement;
  readonly own: HTMLSlotElement;
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

const permissions = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const make = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] => document.createElement(name);

// What the host's style sheets say of frames in general must not reach this one.
const base =
  'display:block;float:none;opacity:1;margin:0;padding:0;border:0;min-width:0;max-width:none;width:100%;' +
  'min-height:0;max-height:none;transform:none;transition:none;animation:none;';

function setFrame(frame: HTMLElement, rules: string): void {
  frame.style.cssText = `${base + rules};`.replace(/;/g, '!important;');
}

/** The embed put together in its element, which goes on showing its own content. */
export function makeStage(element: HTMLElement, address: URL): Stage {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const [own, box, place, frame] = [make('slot'), make('div'), make('slot'), make('iframe')];
  place.name = frame.slot = 'frame';
  frame.setAttribute('sandbox', permissions);
  frame.src = address.href.replace(address.hash, '');
  element.style.display = 'block';
  box.append(place);
  root.replaceChildren(own, box);
  // A copy of an embed at work holds a copy of its frame.
  element.querySelector('[slot=frame]')?.remove();
  element.append(frame);
  return { element, own, box, frame };
}

/** Shows the element's own content; the frame has its later size, but is unseen and out of the page's way. */
export function standBy({ element, own, box, frame }: Stage, height: string): void {
  own.style.display = box.style.height = '';
  frame.inert = true;
  setFrame(
    frame,
    `position:fixed;top:0;left:0;opacity:0;pointer-events:none;height:${height};width:${element.clientWidth}px`,
  );
}

function reveal({ own, frame }: Stage): void {
  own.style.display = 'none';
  frame.inert = false;
}

/** Shows the frame pinned `top` px below the edge of what scrolls, in a box of the given height. */
export function pin(stage: Stage, height: string, top: number): void {
  setFrame(stage.frame, `position:sticky;top:${top}px;height:${height}`);
  reveal(stage);
}

/** Shows the frame whole, at the given height in px. */
export function unroll(stage: Stage, height: number): void {
  stage.box.style.height = '';
  setFrame(stage.frame, `height:${height}px`);
  reveal(stage);
}

/** Takes the frame away, so that the element's own content stands there again. */
export function removeStage({ own, box, frame }: Stage): void {
  frame.remove();
  own.style.display = box.style.height = '';
}
