import { asFolder } from './address';
import { type ResolvedFact, resolveFacts } from './facts';
import { type Inline, parseProse, plainText } from './prose';
import { defined, resolveView } from './resolve-view';
import type { FactEntry, SceneEntry, SourceEntry, StoryFile, ViewEntry } from './schema';
import { sourcesBehind } from './sources-behind';
import { compareTotal, totalsIn } from './totals';
import { type Use, usesOf } from './uses';
import type { View } from './view';
import { fill, totalWords } from './words';

/** A story with every reference resolved and every word final: what the page is written from. */
export interface Story {
  readonly headline: string;
  readonly standfirst: readonly Inline[];
  readonly language: string;
  readonly url?: string;
  readonly publisher: Party;
  readonly byline: string;
  /** Dates are 2016, 2016-05 or 2016-05-19. */
  readonly published: string;
  readonly updated?: string;
  readonly draft: boolean;
  readonly contact?: string;
  readonly licence: { readonly text: string; readonly url?: string | undefined };
  readonly method: readonly (readonly Inline[])[];
  /** In the order of the file, as everything below. */
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly scenes: readonly Scene[];
  readonly words: readonly Word[];
  readonly corrections: readonly Correction[];
}

export interface Party {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface Source extends Omit<SourceEntry, 'note' | 'dateNote'> {
  readonly note?: readonly Inline[];
  /** What is known of the date if the source carries none. */
  readonly dateNote?: readonly Inline[];
  /** The ids of the facts that cite it. */
  readonly facts: readonly string[];
}

/** A fact with its sources, as the ledger shows it. */
export interface Fact extends ResolvedFact {
  readonly note?: readonly Inline[];
  /** For reported facts, at least one; for derived ones, none. */
  readonly citations: readonly Citation[];
  /** For derived facts, the ids of those it is worked out from, and how. */
  readonly rule?: { readonly how: 'sum' | 'difference' | 'share'; readonly of: readonly string[] };
  readonly uses: readonly Use[];
}

export interface Citation {
  /** The id of the source. */
  readonly source: string;
  readonly paragraph?: number | undefined;
  readonly quote: string;
  /** The bare figure within the quote; missing where no figure exists. */
  readonly printed?: string | undefined;
}

export interface Scene {
  readonly id: string;
  readonly name: string;
  readonly summary?: string;
  /** The chart, with everything resolved; a scene of prose alone has none. */
  readonly view?: View;
  /** The title and the unit line of the chart as a whole. */
  readonly title?: string;
  readonly unit?: string;
  readonly steps: readonly Step[];
  /** What readers should know of the sums in its chart: that figures are rounded, or that one is missing. */
  readonly notes: readonly TotalNote[];
  /** The ids of the sources behind its chart, those behind derived figures included. */
  readonly sources: readonly string[];
}

/** A scene that has a chart. */
export type Charted = Scene & { readonly view: View };

/** How a total in a chart compares with its parts, in words. */
export interface TotalNote {
  /** The id of the total. */
  readonly fact: string;
  readonly text: string;
}

export interface Step {
  readonly id: string;
  readonly paragraphs: readonly (readonly Inline[])[];
}

export interface Word {
  readonly term: string;
  readonly meaning: readonly Inline[];
}

export interface Correction {
  readonly date: string;
  /** The id of the fact. */
  readonly fact: string;
  readonly was: string;
  readonly now: string;
  readonly note: readonly Inline[];
}

/** The story of a data file whose meaning has been checked. */
export function buildStory(file: StoryFile): Story {
  const facts = namedFacts(file);
  const prose = (text: string) => parseProse(text, (id) => facts.get(id));
  const plain = (text: string) => plainText(prose(text));
  const { language, publisher, byline, published, licence, draft = false } = file;
  const { url, updated, contact } = file;
  return {
    headline: plain(file.headline),
    standfirst: prose(file.standfirst),
    ...{ language, publisher, byline, published, licence, draft },
    ...defined({ url: url && asFolder(url), updated, contact }),
    method: file.method.map(prose),
    sources: file.sources.map((source) => sourceOf(source, file, prose)),
    facts: ledger(file, facts, prose),
    scenes: file.scenes.map((scene) => sceneOf(scene, { file, facts, prose, plain })),
    words: file.words.map(({ term, meaning }) => ({ term: plain(term), meaning: prose(meaning) })),
    corrections: file.corrections.map((correction) => ({ ...correction, note: prose(correction.note) })),
  };
}

type Prose = (text: string) => readonly Inline[];

interface Making {
  readonly file: StoryFile;
  readonly facts: ReadonlyMap<string, ResolvedFact>;
  readonly prose: Prose;
  readonly plain: (text: string) => string;
}

/** The facts with the references in their labels filled in. */
function namedFacts(file: StoryFile): ReadonlyMap<string, ResolvedFact> {
  const facts = resolveFacts(file);
  const named = (text: string) => plainText(parseProse(text, (id) => facts.get(id)));
  return new Map([...facts].map(([id, fact]) => [id, { ...fact, label: named(fact.label) }]));
}

function sourceOf({ note, dateNote, ...source }: SourceEntry, file: StoryFile, prose: Prose): Source {
  const cites = (fact: FactEntry) => fact.kind === 'reported' && fact.sources.some(({ id }) => id === source.id);
  const facts = file.facts.filter(cites).map(({ id }) => id);
  const notes = {
    note: note === undefined ? note : prose(note),
    dateNote: dateNote === undefined ? dateNote : prose(dateNote),
  };
  return { ...source, facts, ...defined(notes) };
}

function ledger(file: StoryFile, facts: Making['facts'], prose: Prose): Fact[] {
  const uses = usesOf(file);
  return file.facts.map((entry) => ({
    ...(facts.get(entry.id) as ResolvedFact),
    ...(entry.note === undefined ? {} : { note: prose(entry.note) }),
    ...(entry.kind === 'derived' ? { rule: entry.rule } : {}),
    citations: entry.kind === 'reported' ? entry.sources.map(({ id, ...rest }) => ({ source: id, ...rest })) : [],
    uses: uses.get(entry.id) ?? [],
  }));
}

function sceneOf({ id, name, summary, chart, steps }: SceneEntry, making: Making): Scene {
  const { file, plain, prose } = making;
  const texts = { id, name: plain(name), ...(summary === undefined ? {} : { summary: plain(summary) }) };
  const told = { ...texts, steps: steps.map((step) => ({ id: step.id, paragraphs: step.text.map(prose) })) };
  if (!chart) return { ...told, notes: [], sources: [] };
  const sources = sourcesBehind(
    chart.items.map(({ fact }) => fact),
    file,
  );
  const notes = notesOn(chart, making.facts);
  return {
    ...told,
    view: resolveView(chart, making),
    title: plain(chart.title),
    unit: plain(chart.unit),
    notes,
    sources,
  };
}

function notesOn(chart: ViewEntry, facts: Making['facts']): TotalNote[] {
  return totalsIn(chart, facts).flatMap((total) => {
    const { verdict, parts } = compareTotal(total) ?? { verdict: 'same', parts: '' };
    if ((verdict !== 'rounding' && verdict !== 'gap') || parts === total.total.text) return [];
    const { id, text } = total.total;
    return [{ fact: id, text: fill(totalWords[verdict], { parts, total: text }) }];
  });
}
