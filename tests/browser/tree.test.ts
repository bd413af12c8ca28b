import type { Page, Protocol } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../../src/build/read-story';
import { sentenceFor } from '../../src/charts/index';
import { plainText } from '../../src/story/prose';
import type { Story } from '../../src/story/story';
import { both, openStory, useSite } from './support/open';

const site = useSite();
const { story } = (await readStory('data/story.json')) as { story: Story };

interface Spoken {
  readonly role: string;
  readonly name: string;
}

/** All that a screen reader meets, in its order. */
async function spokenOn(page: Page): Promise<Spoken[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: Protocol.Accessibility.AXNode | undefined): Protocol.Accessibility.AXNode[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => walk(byId.get(id)))] : [];
  return walk(nodes[0])
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: tidy(String(name?.value ?? '')) }));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All that is read out, as one text without spaces, since words may be cut anywhere into pieces. */
function readOut(spoken: readonly Spoken[]): string {
  return spoken
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name.replace(/\s/g, ''))
    .join('');
}

/** What should be read out, in order. */
function expectedOrder(): string[] {
  const scenes = story.scenes.flatMap(({ name, steps, view }, i) => [
    ...(i > 0 ? [name] : []),
    ...steps.flatMap(({ paragraphs }, step) => [
      ...paragraphs.map(plainText),
      ...(view ? [sentenceFor(view, step)] : []),
    ]),
    ...(view ? ['Table and data'] : []),
  ]);
  return [story.headline, plainText(story.standfirst), ...scenes, 'Every number on this page', 'Sources and method'];
}

/** The first of the texts that does not come after those before it; undefined if all do. */
function outOfOrder(text: string, texts: readonly string[]): string | undefined {
  let at = 0;
  return texts.find((expected) => {
    const found = text.indexOf(expected.replace(/\s/g, ''), at);
    at = found;
    return found < 0;
  });
}

const modes = ['scroll', 'steps', 'flat'] as const;
const ways = both.flatMap(([name, viewport]) =>
  modes.map((mode) => [`${name} in ${mode} mode`, viewport, mode] as const),
);

describe.each(ways)('what is read out, %s,', (_, viewport, mode) => {
  let page: Page;
  let spoken: Spoken[];
  beforeAll(async () => {
    ({ page } = await openStory(site(), viewport, { path: `?mode=${mode}` }));
    spoken = await spokenOn(page);
    await page.close();
  });

  it('is the headline, the standfirst, and of each step its prose, then the sentence for its picture', () => {
    expect(outOfOrder(readOut(spoken), expectedOrder())).toBeUndefined();
  });

  it('says the sentence of each step once', () => {
    const inPicture = readOut(spoken).split('Inthepicture:').length - 1;
    expect(inPicture).toBe(story.scenes.filter(({ view }) => view).reduce((sum, { steps }) => sum + steps.length, 0));
  });

  it('holds no picture beside its sentence, and no loose label of one', () => {
    expect(spoken.filter(({ role }) => /img|image|graphics|SvgRoot/i.test(role))).toEqual([]);
    expect(spoken.filter(({ role, name }) => role === 'StaticText' && /^(20\d\d|Outstanding)$/.test(name))).toEqual([]);
  });

  it('heads each scene, with one heading for the whole', () => {
    const headings = spoken.filter(({ role }) => role === 'heading').map(({ name }) => name);
    const names = story.scenes.slice(1).map(({ name }) => name);
    expect(headings.slice(0, names.length + 1)).toEqual([story.headline, ...names]);
  });
});
