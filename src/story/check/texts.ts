import { numberWordPattern } from '../number-words';
import * as problems from '../problems';
import { visibleText } from '../prose';
import { type Form, forms, type Reference, referencesIn } from '../reference';
import { type TextField, textFields } from '../texts';
import { nearest } from './nearest';
import type { Note, Subject } from './note';

/** Every text: its references, its digits, its number words and what will be shown as typed. */
export function checkTexts(subject: Subject): Note[] {
  const inputs = new Map(subject.file.facts.map((fact) => [fact.id, fact.kind === 'derived' ? fact.rule.of : []]));
  return textFields(subject.file).flatMap((field) => {
    const references = referencesIn(field.text);
    const referred = references.flatMap((reference) => inReference(reference, field, { subject, inputs, references }));
    return [...referred, ...inWords(field, subject)].map(({ message, within }) => ({
      path: field.path,
      message,
      within,
    }));
  });
}

interface Found {
  readonly message: problems.Message;
  readonly within: readonly [number, number];
}

interface Around {
  readonly subject: Subject;
  readonly inputs: ReadonlyMap<string, readonly string[]>;
  readonly references: readonly Reference[];
}

function inReference(reference: Reference, field: TextField, around: Around): Found[] {
  if (reference.kind === 'free') return [];
  const within = [reference.start, reference.end] as const;
  const message = referenceProblem(reference, field, around);
  return message ? [{ message, within }] : [];
}

function referenceProblem(
  reference: Exclude<Reference, { kind: 'free' }>,
  field: TextField,
  around: Around,
): problems.Message | null {
  const { facts, halfKnown } = around.subject;
  const fact = facts.get(reference.fact);
  if (!fact && halfKnown.has(reference.fact)) return null;
  if (!fact) {
    const names = [...facts.keys()];
    return problems.unknownReference('fact', reference.fact, nearest(reference.fact, names), names);
  }
  if (reference.kind === 'unreadable')
    return problems.badReference(reference.form, nearest(reference.form, forms), forms);
  const digit = reference.form === 'say' ? /\p{N}+/u.exec(reference.own) : null;
  if (digit) return problems.digitInOwnWords(digit[0]);
  if (reference.form === 'label' && field.path[0] === 'facts') return problems.labelInLabel();
  if (isInWords(reference.form) && fact.inWords === null) return problems.noWords(fact.id, fact.text);
  const missing = reference.form === 'exact' && fact.text !== fact.honest ? absent(fact.id, around) : [];
  return missing.length > 0 ? problems.exactAlone(fact.id, missing) : null;
}

function isInWords(form: Form | 'say'): boolean {
  return form === 'words' || form === 'Words';
}

/** The figures a fact is worked out from that do not stand in the same text. */
function absent(id: string, { inputs, references }: Around): string[] {
  const figures: readonly string[] = forms.filter((form) => form !== 'label');
  const beside = references.flatMap((one) => (one.kind === 'fact' && figures.includes(one.form) ? [one.fact] : []));
  return (inputs.get(id) ?? []).filter((input) => !beside.includes(input));
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = '(?:3[01]|[12]\\d|[1-9])';

/** Numbers that are free: years, financial years, and days beside their month. */
const free = new RegExp(
  [
    `\\b${day}(?:(?: to | and |, |[–-])${day})* ${month}\\b`,
    `\\b${month} ${day}(?!\\p{N})`,
    '(?<![\\p{N}\\p{Sc}.,/])(?:19|20)\\d\\d(?:[/–-]\\d\\d(?:\\d\\d)?)?(?![\\p{N}%]|[.,]\\p{N}|\\s?(?:m|bn|tn|k|million|billion|trillion|per cent)\\b)',
  ].join('|'),
  'gu',
);

const digits = /\p{Sc}?\p{N}+(?:[.,]\p{N}+)*(?:%|m\b|bn\b|tn\b|k\b)?/gu;

/** What was meant for a link and for markup. */
const typedLink = /\](?:\([^)]*\)| \((?:https?|mailto):[^)]*\))/gu;
const markup = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\w+);/giu;

/** Where a number in them is no figure: in an address, in the code of a letter, in the name of a tag. */
const codes = /(?<=\] ?\()(?:(?:https?|mailto):|www\.|[#/])[^)\s]*|&#\w+;|<\/?[a-z]\w*>/giu;

function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

function inWords({ text }: TextField, { facts }: Subject): Found[] {
  const shown = visibleText(text);
  const words = blanked(shown, codes);
  const factOf = (found: string) =>
    [...facts.values()].find(({ text, inWords }) => text === found || inWords === found.toLowerCase())?.id ?? null;
  return [
    ...matches(blanked(words, free), digits, (found) => problems.bareDigit(found, factOf(found))),
    ...matches(words, numberWordPattern, (found) => problems.numberWord(found, factOf(found))),
    ...matches(shown, /\[\[|\]\]/gu, problems.strayBrackets),
    ...matches(shown, typedLink, problems.linkAsTyped),
    ...matches(shown, markup, problems.markupAsTyped),
    ...matches(shown, /(?<!\[)\[[a-z][\w|-]*\](?![\](])/gu, (found) => inSingle(found, facts)),
  ];
}

/** A fact between single brackets; other words may well stand in them. */
function inSingle(found: string, facts: Subject['facts']): problems.Message | null {
  const id = found.slice(1, -1).replace(/\|.*/, '');
  return facts.has(id) ? problems.singleBrackets(id) : null;
}

function matches(text: string, pattern: RegExp, messageOf: (found: string) => problems.Message | null): Found[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Found[] => {
    const message = messageOf(found);
    return message ? [{ message, within: [index, index + found.length] }] : [];
  });
}
