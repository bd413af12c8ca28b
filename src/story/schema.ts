import { z } from 'zod';
import {
  address,
  date,
  factSchema,
  id,
  idOf,
  partySchema,
  plain,
  sourceSchema,
  told,
  unitSchema,
  type valueSchema,
  words,
} from './schema-parts';
import { viewSchema } from './schema-view';

/**
 * The shape of `data/story.json`, as one zod schema. The types below, the check and
 * `data/story.schema.json` are all made from it. Build time only: readers get `import type`.
 */

const paragraph = words('A paragraph.', 'In 2016 it was [[visits-2016]].');

const stepSchema = z.strictObject({
  id: told(id, 'The address of the step, unique in the page.', 'visits-first'),
  text: told(z.array(paragraph), 'The paragraphs.', ['In 2016 it was [[visits-2016]].']),
});

const sceneSchema = z.strictObject({
  id: told(id, 'The address of the scene, unique in the page.', 'visits'),
  name: words('The name in the contents list.', 'The visits'),
  summary: words('The finding, for contents and cards.', 'Twenty a day, then more').optional(),
  chart: told(viewSchema, 'The chart; a scene of prose alone has none.', {
    kind: 'caseload',
    title: 'Twenty a day',
    unit: 'One dot: one visit',
    items: [],
    steps: [],
  }).optional(),
  steps: told(z.array(stepSchema), 'One for each picture of the chart.', [
    { id: 'visits-first', text: ['It was [[visits-2014]].'] },
  ]),
});

const licenceSchema = z.strictObject({
  text: plain('What others may do with words and data.', 'Free to use with credit.'),
  url: address('Where the licence stands.', 'https://creativecommons.org/licenses/by/4.0/').optional(),
});

const wordSchema = z.strictObject({
  term: words('The term.', 'Branch library'),
  meaning: words('What it means.', 'A library outside the centre.'),
});

const correctionSchema = z.strictObject({
  date: date('When it was corrected.', '2026-12-01'),
  fact: idOf('the fact', 'visits-2016'),
  was: plain('What the page said.', '24'),
  now: plain('What it says now.', '25'),
  note: words('Why it changed.', 'The source was misread.'),
});

export const storySchema = z.strictObject({
  $schema: told(z.string(), 'Where editors find the rules of this file.', './story.schema.json').optional(),
  headline: words('The headline.', 'From [[visits-2014|words]] to [[visits-2016|words]]'),
  standfirst: words('The introduction, in a few sentences.', 'What was built, and who came.'),
  language: plain('The language of the story.', 'en-GB'),
  url: address('Where the story will stand. Needed for cards and embeds.', 'https://example.org/story/').optional(),
  publisher: told(partySchema, 'Who publishes the story.', { name: 'The data desk' }),
  byline: plain('Who wrote it.', 'By the data desk'),
  published: date('When it was first published.', '2026-03-01'),
  updated: date('When it was last changed.', '2026-12-01').optional(),
  draft: told(z.boolean(), 'true marks the page as a draft and keeps search engines away.', true).optional(),
  contact: plain('A mail address or page for errors.', 'corrections@example.org').optional(),
  licence: told(licenceSchema, 'What others may do with it.', { text: 'Free to use with credit.' }),
  method: told(z.array(paragraph), 'How the figures were gathered: paragraphs.', [
    'Every figure was read in its source.',
  ]),
  units: told(z.record(z.string(), unitSchema), 'The units, each under a name of its own.', {
    visits: { one: 'visit', many: 'visits', tone: 'brick' },
  }),
  sources: told(z.array(sourceSchema), 'The sources, in the order of the list on the page.', []),
  facts: told(z.array(factSchema), 'Every figure of the story, once.', []),
  scenes: told(z.array(sceneSchema).min(1), 'The scenes, in order; the first is the cover.', []),
  words: told(z.array(wordSchema), 'Terms the page explains.', [{ term: 'Visit', meaning: 'One person on one day.' }]),
  corrections: told(z.array(correctionSchema), 'What was corrected after publication, oldest first.', []),
});

/** A data file of the right shape, before its meaning is checked. */
export type StoryFile = z.infer<typeof storySchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type SourceEntry = z.infer<typeof sourceSchema>;
export type SceneEntry = z.infer<typeof sceneSchema>;
export type ViewEntry = z.infer<typeof viewSchema>;
export type UnitEntry = z.infer<typeof unitSchema>;
export type Value = z.infer<typeof valueSchema>;
