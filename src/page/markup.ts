import { months } from '../story/words';
import { escapeHtml } from './escape';

/** HTML that is safe to send: written by `html`, or taken as it is by `raw`. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: text is escaped, markup is kept, false and nothing leave no trace. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

/** The template as markup, with every text in it escaped for content and quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { html: strings.map((part, i) => (i === 0 ? '' : text(values[i - 1])) + part).join('') };
}

/** Markup made elsewhere, as it is. */
export function raw(markup: string): Markup {
  return { html: markup };
}

/** The list as content with a separator between its members. */
export function joined(list: readonly Content[], separator: Content): Content {
  return list.map((item, i) => (i === 0 ? item : [separator, item]));
}

function text(value: Content): string {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(withWholeDates(String(value)));
  return isMarkup(value) ? value.html : value.map(text).join('');
}

const dayAndMonth = new RegExp(`\\b(\\d\\d?) (?=(${months.join('|')})\\b)`, 'g');

/** The text with spaces in its dates at which no line breaks: a day stays with its month. */
function withWholeDates(text: string): string {
  return text.replace(dayAndMonth, '$1\u00a0');
}

function isMarkup(value: Markup | readonly Content[]): value is Markup {
  return 'html' in value;
}
