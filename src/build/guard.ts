/** Keeps out of the written pages what the policy would refuse. */

const attributes = `((?:[^"'>]|"[^"]*"|'[^']*')*)`;
const tag = new RegExp(`<([a-z][^\\s/>]*)${attributes}>`, 'gi');
const attribute = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const dataTypes = ['application/json', 'application/ld+json'];

/** What in the HTML runs or styles inline, one sentence each; empty if there is nothing. */
export function inlineTrouble(html: string): string[] {
  return [...html.matchAll(tag)].flatMap(([whole, name = '', rest = '']) =>
    troubleOf(name.toLowerCase(), attributesOf(rest)).map((trouble) => `${trouble}: ${whole.slice(0, 120)}`),
  );
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(attribute)].map(
    ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return new Map(pairs);
}

function troubleOf(name: string, values: ReadonlyMap<string, string>): string[] {
  const handlers = [...values.keys()].filter((key) => key.startsWith('on')).map((key) => `The handler "${key}"`);
  const scripts = [...values.values()]
    .filter((value) => /^\s*javascript:/i.test(value))
    .map(() => 'A script as address');
  const style = values.has('style') ? ['A style attribute'] : [];
  return [...handlers, ...scripts, ...style, ...(runsInline(name, values) ? ['An inline script'] : [])];
}

function runsInline(name: string, values: ReadonlyMap<string, string>): boolean {
  return name === 'script' && !values.has('src') && !dataTypes.includes(values.get('type') ?? '');
}
