import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Puppet } from './puppet';
import { readFrame } from './reading';
import { useSites } from './sites';
import { placeFor, readTruth, scrollHost, shownFrame, standing, storyFrame, until, visit } from './visit';

const sites = useSites();

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

async function openAt(path: string, place: number) {
  const { page, errors } = await visit(sites().browser, `${sites().near}/${path}`);
  const frame = await shownFrame(page);
  await scrollHost(page, (await standing(page)).box.top + place);
  await readTruth(frame, place);
  return { page, frame, errors };
}

const stateOf = async (page: Page, frame: Frame) => ({
  ...(await standing(page)),
  address: page.url(),
  reading: await frame.evaluate(readFrame),
  own: await page.$$eval('scroll-story', (embeds) => embeds.map((embed) => embed.outerHTML)),
});

async function expectUnmoved(page: Page, frame: Frame, attack: () => Promise<unknown>): Promise<void> {
  const before = await stateOf(page, frame);
  await attack();
  await pause(300);
  expect(await stateOf(page, frame)).toEqual(before);
  await scrollHost(page, before.scrollY + 500);
  expect((await readTruth(frame, before.reading.scrollY + 500)).isTrue).toBe(true);
}

describe('only its own frame is obeyed', () => {
  it('amid hostile neighbours: frames of another origin, of none, and frames in frames', async () => {
    const { page, frame, errors } = await openAt('hostile.html', 300);
    const isAttacked = () => page.frames().filter((other) => other.url().includes('enemy')).length;
    expect(isAttacked()).toBe(4);
    await expectUnmoved(page, frame, async () => {});
    expect(errors).toEqual([]);
    await page.close();
  });

  it('when a window it was opened from shouts', async () => {
    const { page, frame } = await openAt('article.html', 300);
    await expectUnmoved(page, frame, async () => {
      const opened = new Promise((done) => page.once('popup', done));
      await page.evaluate((address) => void open(address), `${sites().host}/enemy.html`);
      await opened;
      await pause(300);
    });
    await page.close();
  });

  it("when the host's own scripts forge its messages, to either side", async () => {
    const { page, frame } = await openAt('article.html', 300);
    await expectUnmoved(page, frame, () =>
      page.evaluate((story) => {
        const inner = document.querySelector<HTMLIFrameElement>('scroll-story iframe')?.contentWindow;
        const { port1, port2 } = new MessageChannel();
        const hello = { scrollStory: 1, type: 'hello' };
        postMessage(hello, '*');
        dispatchEvent(new MessageEvent('message', { data: hello, origin: story, source: inner ?? null }));
        inner?.postMessage({ scrollStory: 1, type: 'welcome' }, '*', [port2]);
        port1.postMessage({ type: 'show', as: 'whole' });
        inner?.postMessage({ type: 'scroll', y: 0, seen: 99, cut: 0 }, '*');
      }, sites().story),
    );
    await page.close();
  });

  it('and not a page of another origin that has taken its place', async () => {
    const { page } = await openAt('article.html', 300);
    const before = await standing(page);
    await page.$eval(
      'scroll-story iframe',
      (frame, address) => (frame as HTMLIFrameElement).setAttribute('src', address),
      `${sites().host}/embed/puppet.html`,
    );
    const taken = await page.waitForFrame((frame) => frame.url().includes('puppet'));
    await pause(300);
    expect(await taken.evaluate('window.port === undefined && window.heard.length === 0')).toBe(true);
    expect((await standing(page)).box).toEqual(before.box);
    await page.close();
  });
});

/** Says every kind of nonsense, in the frame it runs in, to its loader and to everybody. */
function shout(times: number): void {
  const { say } = window as unknown as Puppet;
  const huge = 'x'.repeat(1_000_000);
  const numbers = [0, -1, Number.NaN, 1e9, 1e308, Number.POSITIVE_INFINITY];
  const values = [...numbers, null, undefined, '', 'x', [], {}, [1], true, '__proto__', 'constructor', new Map()];
  const types = ['size', 'seek', 'step', 'show', '__proto__', 'constructor', 'toString'];
  for (let count = 0; count < times; count += 1) {
    const value = count % 500 === 0 ? huge : values[count % values.length];
    const type = types[count % types.length];
    const message = { type, height: value, y: value, id: count, as: 'driven', scene: value, step: value, playhead: 1 };
    say(count % 5 ? message : value);
    parent.postMessage(count % 3 ? { ...message, scrollStory: value } : value, '*');
  }
  say(JSON.parse('{"type":"size","height":5000,"as":"driven","__proto__":{"as":"whole"}}'));
  say({ type: 'size', height: 1e9, as: 'driven' });
}

describe('whatever its own frame says', () => {
  async function openPuppet() {
    const { page, errors } = await visit(sites().browser, `${sites().host}/article.html?frame=embed/puppet.html`);
    const frame = await storyFrame(page);
    const say = (message: unknown) => frame.evaluate((it) => (window as unknown as Puppet).say(it), message);
    await say({ type: 'size', height: 3000, as: 'driven' });
    await shownFrame(page);
    return { page, frame, errors, say };
  }

  it('ten thousand hostile messages are survived without an error, and heights stay finite and within bounds', async () => {
    const { page, frame, errors } = await openPuppet();
    await frame.evaluate(shout, 10_000);
    const { box } = await until(
      () => standing(page),
      (stand) => stand.box.height === 1_000_000,
    );
    expect(box.height).toBe(1_000_000);
    expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'as'))).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    ['a height that is no number', { type: 'size', height: '9000', as: 'driven' }],
    ['a height below nothing', { type: 'size', height: -1, as: 'driven' }],
    ['a height for another situation', { type: 'size', height: 9000, as: 'whole' }],
    ['a place without an id', { type: 'seek', y: 900 }],
    ['an unknown word', { type: 'navigate', href: 'https://example.org/' }],
    ['a step with a name too long', { type: 'step', scene: 'a', step: 'x'.repeat(201), playhead: 1 }],
  ])('%s changes nothing', async (_, message) => {
    const { page, frame, say } = await openPuppet();
    await scrollHost(page, 500);
    const before = await standing(page);
    await say(message);
    await say({ type: 'seek', y: 700, id: 7 });
    await until(
      () => frame.evaluate(() => (window as unknown as Puppet).heard.some(({ seen }) => seen === 7)),
      Boolean,
    );
    const after = await standing(page);
    expect(after.box.height).toBe(before.box.height);
    expect(placeFor(after)).toBeCloseTo(700, -0.5);
    await page.close();
  });

  it('nothing in it navigates, styles or writes into the host', async () => {
    const { page, frame, say } = await openPuppet();
    const before = await page.evaluate(() => [document.body.children.length, document.head.innerHTML, location.href]);
    const evil = '<img src=x onerror="document.title=1">';
    for (const type of ['size', 'seek', 'step', 'go', 'scroll']) {
      await say({
        type,
        height: 3000,
        as: 'driven',
        y: 0,
        id: 1,
        scene: evil,
        step: evil,
        playhead: 1,
        href: evil,
        style: evil,
      });
    }
    await page.mouse.click(500, 600);
    const isKept = await frame.evaluate(() => {
      try {
        (top ?? window).location.href = 'about:blank';
        return false;
      } catch {
        return true;
      }
    });
    expect(isKept).toBe(true);
    await pause(200);
    const after = await page.evaluate(() => [document.body.children.length, document.head.innerHTML, location.href]);
    expect(after).toEqual(before);
    expect(await page.$$('scroll-story img')).toEqual([]);
    await page.close();
  });
});
