/** The words with their places filled in: "{n} of {all}" with { n: '3', all: '35' } is "3 of 35". */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : place,
  );
}
