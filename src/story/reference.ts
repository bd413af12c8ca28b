/** References in prose: [[fact]], [[fact|form]], [[fact|say: own words]] and [[=5]] for a digit that is no figure. */

export const forms = ['honest', 'capital', 'exact', 'bare', 'words', 'Words', 'label'] as const;

export type Form = (typeof forms)[number];

export type Reference = Place & (FactReference | { readonly kind: 'free'; readonly text: string } | Unreadable);

interface Place {
  /** Where it stands in the text, from the first bracket to behind the last. */
  readonly start: number;
  readonly end: number;
}

interface FactReference {
  readonly kind: 'fact';
  readonly fact: string;
  readonly form: Form | 'say';
  /** The own words of the form "say"; otherwise empty. */
  readonly own: string;
}

/** Double brackets that hold something else: what stands before and behind the bar. */
interface Unreadable {
  readonly kind: 'unreadable';
  readonly fact: string;
  readonly form: string;
}

/** How a fact reads in each form. */
export interface FactTexts {
  readonly text: string;
  readonly honest: string;
  readonly bare: string;
  readonly inWords: string | null;
  readonly label: string;
}

/** Every reference of a text, in order. */
export function referencesIn(text: string): readonly Reference[] {
  return [...text.matchAll(/\[\[([^[\]]*)\]\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...readReference(match[1] as string),
  }));
}

/** The words a reference puts in its place. */
export function textOfReference({ form, own }: FactReference, fact: FactTexts): string {
  switch (form) {
    case 'honest':
      return fact.honest;
    case 'capital':
      return capitalised(fact.honest);
    case 'exact':
      return fact.text;
    case 'bare':
      return fact.bare;
    case 'words':
      return fact.inWords ?? fact.honest;
    case 'Words':
      return capitalised(fact.inWords ?? fact.honest);
    case 'label':
      return fact.label;
    case 'say':
      return own;
    default:
      return form satisfies never;
  }
}

function readReference(inner: string): FactReference | { kind: 'free'; text: string } | Unreadable {
  if (inner.startsWith('=') && inner.length > 1) return { kind: 'free', text: inner.slice(1) };
  const [, fact = '', form = 'honest'] = /^\s*([^|]*?)\s*(?:\|\s*(.*?)\s*)?$/s.exec(inner) ?? [];
  const own = /^say:\s*(.+)$/s.exec(form)?.[1];
  if (own !== undefined) return { kind: 'fact', fact, form: 'say', own };
  return isForm(form) ? { kind: 'fact', fact, form, own: '' } : { kind: 'unreadable', fact, form };
}

function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
