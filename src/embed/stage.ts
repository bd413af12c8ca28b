/** The parts of an embed: the host's element, the slot for its own content, the tall box, and the frame in the box. */
export interface Stage {
  readonly element: HTMLElement;
  readonly own: HTMLElement;
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

const permissions = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

// What the host's style sheets say of frames in general must not reach this one.
// Nor may the browser, which brings readers back by what stood where they were, look for the frame while it is elsewhere.
const base = 'all:unset;overflow-anchor:none;display:block;width:100%;';

const make = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] => document.createElement(name);

/** The embed put together in its element, which goes on showing its own content. */
export function makeStage(element: HTMLElement, address: URL): Stage {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const [own, box, place, wide, frame] = [make('slot'), make('div'), make('slot'), make('div'), make('iframe')];
  place.name = frame.slot = 'frame';
  frame.setAttribute('sandbox', permissions);
  frame.src = address.href.replace(address.hash, '');
  // Never in the way, not even until it is measured: a browser would take a reader below it along, and not back.
  frame.style.position = 'fixed';
  element.style.display = 'block';
  // A host that makes the element as wide as its content makes it as wide as it can; and nothing is moved by that.
  wide.style.cssText = 'float:left;display:grid;grid-template-columns:minmax(0,100vw)';
  // Where a host lets nobody stop but at certain places, all of the story is one.
  box.style.scrollSnapAlign = 'start';
  box.append(place);
  root.replaceChildren(wide, own, box);
  // A copy of an embed at work holds a copy of its frame.
  element.querySelector('[slot=frame]')?.remove();
  element.append(frame);
  return { element, own, box, frame };
}

/** Shows the frame by the style rules and hides the element's own content, or the other way round. */
export function setStage({ own, frame }: Stage, isShown: boolean, rules: string): void {
  own.hidden = isShown;
  frame.inert = !isShown;
  frame.style.cssText = `${base + rules};`.replace(/;/g, '!important;');
}

/** Takes the frame away, so that the element's own content stands there again. */
export function removeStage({ own, box, frame }: Stage): void {
  frame.remove();
  own.hidden = false;
  box.style.height = '';
}
