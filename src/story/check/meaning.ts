import { isWebAddress } from '../address';
import * as problems from '../problems';
import { referencesIn } from '../reference';
import { checkReasons } from './corrections';
import { checkDates } from './dates';
import { checkFigures, checkUnits } from './figures';
import { checkIds } from './ids';
import { checkItems } from './items';
import type { Note, Subject } from './note';
import { checkPictures } from './pictures';
import { checkReferences, checkUnused } from './references';
import { checkRules } from './rules';
import { checkTexts } from './texts';

/** All that is wrong, or may be, with what a file says. */
export function checkMeaning(subject: Subject): Note[] {
  const figures = checkFigures(subject);
  const sure = withoutDoubtful(subject, figures);
  const checks = [checkIds, checkReferences, checkUnits, checkRules, checkTexts, checkItems, checkPictures];
  return [
    ...figures,
    ...[...checks, checkDates, checkReasons, checkUnused, checkPlain, checkHead].flatMap((check) => check(sure)),
  ];
}

/** The subject without the facts whose value is wrong and those worked out from them: what follows would be noise. */
function withoutDoubtful(subject: Subject, figures: readonly Note[]): Subject {
  const { file, facts, halfKnown } = subject;
  const errors = figures.filter(({ message }) => typeof message !== 'function' && message.severity === 'error');
  const doubtful = new Set(errors.flatMap(({ path }) => file.facts[Number(path[1])]?.id ?? []));
  for (const id of doubtful) {
    for (const fact of file.facts) if (fact.kind === 'derived' && fact.rule.of.includes(id)) doubtful.add(fact.id);
  }
  return {
    ...subject,
    facts: new Map([...facts].filter(([id]) => !doubtful.has(id))),
    halfKnown: new Set([...halfKnown, ...doubtful]),
  };
}

/** Words that are shown as they are typed, where a reference would be too. */
function checkPlain({ file: { byline, publisher, licence, sources, corrections } }: Subject): Note[] {
  const plain: readonly (readonly [Note['path'], string])[] = [
    [['byline'], byline],
    [['publisher', 'name'], publisher.name],
    [['licence', 'text'], licence.text],
    ...sources.flatMap((source, i) =>
      (['publisher', 'title', 'short'] as const).map((name) => [['sources', i, name], source[name]] as const),
    ),
    ...corrections.flatMap((correction, i) =>
      (['was', 'now'] as const).map((name) => [['corrections', i, name], correction[name]] as const),
    ),
  ];
  return plain
    .filter(([, text]) => referencesIn(text).length > 0)
    .map(([path]) => ({ path, message: problems.referenceAsTyped(String(path.at(-1))) }));
}

/** The head of the story: its language, its contact and its address. */
function checkHead({ file: { language, contact, url }, whole }: Subject): Note[] {
  return [
    ...(isLanguage(language) ? [] : [{ path: ['language'], message: problems.badLanguage(language) }]),
    ...(contact === undefined || isContact(contact) ? [] : [{ path: ['contact'], message: problems.badContact() }]),
    ...(url !== undefined && /[?#]/.test(url) ? [{ path: ['url'], message: problems.addressOfPage() }] : []),
    ...(url === undefined && whole ? [{ path: [], message: problems.addressMissing() }] : []),
  ];
}

function isLanguage(code: string): boolean {
  // Longer names pass for languages that might be registered one day.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return false;
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function isContact(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) || isWebAddress(text);
}
