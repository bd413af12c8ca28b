function parse(src: string): URL | undefined {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return undefined;
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return '';
  }
}

/** The address of the frame that the element's `src`, `scene` and `theme` ask for; undefined where it could be no page. */
export function frameAddressOf(element: Element): URL | undefined {
  const [src, scene, theme] = ['src', 'scene', 'theme'].map((name) => element.getAttribute(name));
  const address = src ? parse(src) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  if (scene) address.pathname = address.pathname.replace(/[^/]*$/, `${encodeURIComponent(scene)}.html`);
  if (theme) address.searchParams.set('theme', theme);
  return address;
}

/** The step that the host's own address asks of its first embed, empty where the host has such a place itself. */
export function linkedStepOf(element: Element): string {
  const step = decode(location.hash);
  const isOurs = document.querySelector('scroll-story') === element && !document.getElementById(step);
  return isOurs ? step : '';
}

/** The step an element starts at: its host's address before its own attribute before the fragment of its `src`. */
export function firstStepOf(element: Element): string {
  return linkedStepOf(element) || element.getAttribute('step') || decode(frameAddressOf(element)?.hash ?? '');
}
