/** A name with a point, an address in numbers, or this machine. */
const host = /^(?:localhost|\[.+\]|(?:[^.]+\.)+[^.]+)$/;

/** True for a whole web address without spaces, with a host that could be one: "https://example.org/page". */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && host.test(new URL(text).hostname);
}

/** The address that links lead on from: with a slash at its end, unless it names a file. */
export function asFolder(url: string): string {
  const { pathname } = new URL(url);
  return /\/$|\.[^/]*$/.test(pathname) ? url : `${url}/`;
}
