import { mentions } from '../story/mentions';
import { plainLetters } from '../story/plain-letters';
import { type Message, quoteNotThere, textNotOnFile } from '../story/problems';
import type { Fact, Story } from '../story/story';

/** What was found of one quote of one source. */
export interface Finding {
  readonly fact: string;
  readonly source: string;
  /** The places it stands in: "paragraph 4", "a headline". */
  readonly places: readonly string[];
  /** What is wrong; null if it stands where it is said to. */
  readonly message: Message | null;
}

/** The quotes of a story held against the texts of its sources. */
export interface Factcheck {
  readonly findings: readonly Finding[];
  /** One for each cited source without a text. */
  readonly missing: readonly Message[];
  /** How many quotes could not be checked. */
  readonly unchecked: number;
}

interface Block {
  readonly text: string;
  /** "paragraph 4", or what stands between paragraphs. */
  readonly name: string;
}

/** Holds every quote of a story against the texts, by source id. */
export function factcheck(story: Story, texts: ReadonlyMap<string, string>): Factcheck {
  const blocks = new Map([...texts].map(([id, text]) => [id, blocksOf(text)]));
  const cited = story.sources.filter(({ facts }) => facts.length > 0);
  const without = cited.filter(({ id }) => !blocks.has(id));
  const quotes = (id: string) =>
    story.facts.flatMap(({ citations }) => citations.filter(({ source }) => source === id)).length;
  return {
    findings: story.facts.flatMap((fact) => findingsOf(fact, blocks)),
    missing: without.map(({ id }) => textNotOnFile(id, quotes(id))),
    unchecked: without.reduce((sum, { id }) => sum + quotes(id), 0),
  };
}

/** The paragraphs of a text: its blocks that end like a sentence, from 1. Headlines and subheads have no number. */
function blocksOf(text: string): Block[] {
  const parted = text.replace(/\r\n?/g, '\n').trim();
  const blocks = parted
    .split(/\n[^\S\n]*\n/.test(parted) ? /\n(?:[^\S\n]*\n)+/ : /\n/)
    .map(plainLetters)
    .filter(Boolean);
  let count = 0;
  return blocks.map((block) => {
    if (!/[.?!]['"»)]*$/.test(block)) return { text: block, name: 'a headline or subhead' };
    count += 1;
    return { text: block, name: `paragraph ${count}` };
  });
}

function findingsOf({ id, citations }: Fact, blocks: ReadonlyMap<string, readonly Block[]>): Finding[] {
  return citations.flatMap(({ source, paragraph, quote }) => {
    const text = blocks.get(source);
    if (!text) return [];
    const places = text.filter((block) => mentions(block.text, plainLetters(quote))).map(({ name }) => name);
    const named = paragraph === undefined ? null : `paragraph ${paragraph}`;
    const stands = named === null ? places.length > 0 : places.includes(named);
    const message = stands ? null : quoteNotThere(quote, `${named ?? 'the text'} of ${source}`, places);
    return [{ fact: id, source, places, message }];
  });
}
