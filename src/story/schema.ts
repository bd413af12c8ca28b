import { z } from 'zod';

/**
 * The shape of `data/story.json`, as one zod schema. The types below, the check and
 * `data/story.schema.json` are all made from it. Build time only: readers get `import type`.
 */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('A short name in lower case, digits and hyphens, such as "caseload-2016".');

const words = (example: string) =>
  z.string().min(1).describe(`Words for the reader, with [[fact]] references. Example: ${example}`);

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('A year, month or day: 2016, 2016-05 or 2016-05-19.');

const unitSchema = z
  .strictObject({
    prefix: z.string().optional().describe('What stands before the number. Example: £'),
    suffix: z.string().optional().describe('What stands right behind the number. Example: m'),
    one: z.string().optional().describe('The noun for one. Example: case'),
    many: z.string().optional().describe('The noun for many. Example: cases'),
    spoken: z.string().optional().describe('The unit in words, for tables. Example: million pounds'),
    scale: z
      .array(z.string())
      .min(2)
      .optional()
      .describe('For judgements: the grades, best first. Example: ["good", "inadequate"]'),
    date: z.literal(true).optional().describe('true if the values are dates.'),
    tone: z
      .enum(['brick', 'canal', 'ink'])
      .optional()
      .describe('The colour family: brick for cases and people, canal for money, ink for the rest.'),
  })
  .describe('How a figure of this unit is written.');

const sourceSchema = z.strictObject({
  id,
  publisher: z.string().min(1).describe('Who published it. Example: Community Care'),
  title: z.string().min(1).describe('The title as printed.'),
  short: z.string().min(1).describe('How source lines name it. Example: Community Care, 19 May 2016'),
  date: date.optional().describe('When it was published, if it says so.'),
  dateNote: z.string().optional().describe('What is known of the date if the source carries none.'),
  url: z.url({ protocol: /^https?$/ }).describe('Where it can be read.'),
  note: z.string().optional().describe('What the reader should know of this source.'),
});

const valueSchema = z
  .union([
    z.number(),
    z.tuple([z.number(), z.number()]),
    z.strictObject({ atLeast: z.number() }),
    z.string().min(1),
    z.null(),
  ])
  .describe('A number, [low, high], { "atLeast": number }, a word or date, or null: no figure exists.');

const citationSchema = z.strictObject({
  id: id.describe('The id of a source.'),
  paragraph: z.int().min(1).optional().describe('The paragraph the quote stands in, from 1.'),
  quote: z.string().min(1).describe('The short phrase, exactly as the source has it.'),
  printed: z
    .string()
    .min(1)
    .optional()
    .describe('The bare figure within the quote. Left out only where no figure exists. Example: £14 million'),
});

const factBase = {
  id,
  label: z.string().min(1).describe('What the figure is, in a few words.'),
  status: z
    .enum(['happened', 'promised', 'unknown', 'gone'])
    .describe('How sure the thing is: it happened, was promised, is not known, or was there and is gone.'),
  unit: z.string().describe('The name of one of the units.'),
  note: z.string().optional().describe('A caution the reader sees beside the figure.'),
};

const reportedSchema = z.strictObject({
  ...factBase,
  kind: z.literal('reported'),
  value: valueSchema,
  roundedTo: z
    .number()
    .positive()
    .optional()
    .describe('If the source rounded the figure: to what. Example: 50 for "about 1,400".'),
  sources: z.array(citationSchema).min(1),
});

const ruleSchema = z.strictObject({
  how: z.enum(['sum', 'difference', 'share']).describe('sum of all, first less the others, or first as % of second.'),
  of: z.array(id).min(2).describe('The ids of the facts it is worked out from.'),
});

const derivedSchema = z.strictObject({ ...factBase, kind: z.literal('derived'), rule: ruleSchema });

const factSchema = z.discriminatedUnion('kind', [reportedSchema, derivedSchema]);

/** The views: one for each chart kind, all with items and steps of one shape. */
const view = <K extends string, P extends readonly [string, ...string[]], F extends readonly [string, ...string[]]>(
  kind: K,
  parts: P,
  forms: F,
) =>
  z.strictObject({
    kind: z.literal(kind),
    title: z.string().describe('The finding, in at most two short lines; empty only where the picture is the cover.'),
    unit: z.string().describe('What a mark stands for, in one line. Example: One square for each £1m'),
    items: z.array(
      z.strictObject({
        id,
        fact: id.describe('The id of the fact it shows.'),
        label: words('"When inspectors came in"'),
        short: words('"Inspectors came"').optional().describe('A shorter label for small screens.'),
        part: z.enum(parts).optional().describe(`What the item is in the chart; "${parts[0]}" if left out.`),
        group: z.string().optional().describe('Items of one group stand together: a row, a year.'),
        lane: z.string().optional().describe('Items of one lane are the same mark at other times.'),
        at: id.optional().describe('For timelines: the date fact that places an amount or a note.'),
      }),
    ),
    steps: z.array(
      z.strictObject({
        show: z.array(id).describe('The ids of the items in the picture, in order.'),
        form: z.enum(forms).describe(`One of: ${forms.join(', ')}.`),
        look: id.optional().describe('The one item to look at now.'),
        title: words('"Thirty, then 27"').optional().describe('A title for this step on.'),
        unit: words('"Rings: cases that went"').optional().describe('A unit line for this step on.'),
      }),
    ),
  });

const viewSchema = z.discriminatedUnion('kind', [
  view('ladder', ['area', 'overall', 'waiting', 'cases'], ['lanes', 'waiting', 'cases']),
  view('units', ['amount', 'total'], ['row', 'pair']),
  view('caseload', ['load', 'spread', 'reference'], ['cluster', 'columns', 'line']),
  view('crowd', ['all', 'now', 'fewer'], ['whole', 'apart']),
  view('timeline', ['event', 'amount', 'due', 'came', 'note'], ['point', 'wait']),
  view('budget', ['total', 'itemised', 'year', 'rest', 'jobs', 'job'], ['whole', 'years', 'jobs']),
]);

const stepSchema = z.strictObject({
  id: id.describe('The address of the step, unique in the page.'),
  text: z.array(words('"In 2016 it was [[load-2016]]."')).describe('The paragraphs.'),
});

const sceneSchema = z.strictObject({
  id,
  name: words('"The load"').describe('The name in the contents list.'),
  summary: words('"Thirty, then 27, then 24"').optional().describe('The finding, for contents and cards.'),
  chart: viewSchema.optional(),
  steps: z.array(stepSchema).describe('One for each keyframe of the chart.'),
});

const partySchema = z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }).optional() });

export const storySchema = z.strictObject({
  $schema: z.string().optional(),
  headline: words('"From [[load-2014|words]] to [[load-promised|words]]"'),
  standfirst: words('"What was spent, and what the numbers leave out."'),
  language: z.string().describe('The language of the story. Example: en-GB'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the story will stand. Needed for cards and embeds.'),
  publisher: partySchema,
  byline: z.string().min(1),
  published: date,
  updated: date.optional(),
  draft: z.boolean().optional().describe('true marks the page as a draft and keeps search engines away.'),
  contact: z.string().optional().describe('A mail address or page for errors.'),
  licence: z.strictObject({ text: z.string().min(1), url: z.url({ protocol: /^https?$/ }).optional() }),
  method: z.array(words('"Every figure was read in its source."')).describe('How the figures were gathered.'),
  units: z.record(z.string(), unitSchema),
  sources: z.array(sourceSchema),
  facts: z.array(factSchema),
  scenes: z.array(sceneSchema).min(1),
  words: z.array(z.strictObject({ term: z.string().min(1), meaning: words('"A child in the council\'s care."') })),
  corrections: z.array(
    z.strictObject({
      date,
      fact: id,
      was: z.string().min(1).describe('What the page said.'),
      now: z.string().min(1).describe('What it says now.'),
      note: words('"The release gives a month, not a year."'),
    }),
  ),
});

/** A data file of the right shape, before its meaning is checked. */
export type StoryFile = z.infer<typeof storySchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type SourceEntry = z.infer<typeof sourceSchema>;
export type SceneEntry = z.infer<typeof sceneSchema>;
export type StepEntry = z.infer<typeof stepSchema>;
export type ViewEntry = z.infer<typeof viewSchema>;
export type UnitEntry = z.infer<typeof unitSchema>;
export type Value = z.infer<typeof valueSchema>;
