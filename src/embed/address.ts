// Hosts write addresses that no browser can read.
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

const decode = (fragment: string): string => attempt(() => decodeURIComponent(fragment.slice(1))) ?? '';

/** The address of the frame that the element's `src`, `scene` and `theme` ask for; undefined where it could be no page. */
export function frameAddressOf(element: Element): URL | undefined {
  const [src, scene, theme] = ['src', 'scene', 'theme'].map((name) => element.getAttribute(name));
  const whole = src ? attempt(() => new URL(src, document.baseURI)) : undefined;
  if (!whole || !/^https?:$/.test(whole.protocol)) return undefined;
  const address = scene ? new URL(`${encodeURIComponent(scene)}.html`, whole) : whole;
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
