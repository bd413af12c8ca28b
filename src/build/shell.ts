import type { PageText } from '../page/page';

/** The shell with the page in place of its marks. */
export function fillShell(shell: string, { head, body, htmlAttributes }: PageText): string {
  // Replaced by a function, because "$&" in a story is text.
  return shell
    .replace('<html lang="en-GB"', () => `<html ${htmlAttributes}`)
    .replace('<!--head-->', () => head)
    .replace('<!--story-->', () => body);
}
