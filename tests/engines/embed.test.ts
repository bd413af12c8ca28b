import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { flatFaults, type Reading, readFrame } from '../embed/reading';
import { openSites, type Sites } from '../embed/sites';
import { placeFor, type Standing, until } from '../embed/visit';
import { type Driver, engines } from './driver';
import { drivers } from './drivers';

/** Where an embed stands, with the height of its host's window. */
function look(): Standing & { readonly view: number } {
  const embed = document.querySelector('scroll-story') ?? document.body;
  const [box, frame] = [embed, embed.querySelector('iframe') ?? embed].map((part) => {
    const { top, height } = part.getBoundingClientRect();
    return { top, height };
  });
  const nothing = { top: 0, height: 0 };
  return { box: box ?? nothing, frame: frame ?? nothing, scrollY, view: innerHeight };
}

/** All that a host may do is tried on a small story; the published one, in which only the pages differ, goes the main ways. */
const all = engines.flatMap((engine) => [
  { engine, story: 'a small story', dist: undefined },
  { engine, story: 'the published story', dist: inject('dist') },
]);

describe.each(all)('$story in $engine', ({ engine, dist }) => {
  const itIsSmall = it.runIf(dist === undefined);
  let sites: Sites;
  let driver: Driver;

  beforeAll(async () => {
    [sites, driver] = await Promise.all([openSites(dist), drivers[engine]()]);
  });

  afterAll(async () => {
    await driver?.close();
    await sites?.close();
  });

  const standing = (host: readonly string[] = []) => driver.run<Standing & { view: number }>(host, `(${look})()`);

  const inStory = (host: readonly string[] = []) => [...host, 'scroll-story iframe'];

  async function open(path: string, host: readonly string[] = []): Promise<void> {
    await driver.open(`${sites.host}/${path}`);
    const isOut = `!document.querySelector('scroll-story > :not(iframe)').getClientRects().length`;
    expect(await until(() => driver.run<boolean>(host, isOut).catch(() => false), Boolean)).toBe(true);
  }

  const readNow = (host: readonly string[]) => driver.run<Reading>(inStory(host), `(${readFrame})()`);

  function readTruth(host: readonly string[], place: number): Promise<Reading> {
    const read = () => readNow(host);
    return until(read, ({ isTrue, scrollY }) => isTrue && Math.abs(scrollY - place) <= 1);
  }

  async function expectDriven(host: readonly string[], edge = 0): Promise<void> {
    const start = await until(
      () => standing(host),
      ({ box }) => box.height > 1000,
    );
    const seen = new Set<string>();
    for (const part of [0, 3, 6, 9, 4, 1, 8, 2, 5, 7]) {
      const y = start.scrollY + start.box.top - edge + (start.box.height * part) / 10;
      await driver.run(host, `scrollTo({ top: ${y}, behavior: 'instant' })`);
      // Fonts that come late may move both by a line; what the host was scrolled to meanwhile must not be lost.
      const { stand, reading } = await until(
        async () => ({ stand: await standing(host), reading: await readNow(host) }),
        (now) => now.reading.isTrue && Math.abs(now.reading.scrollY - placeFor(now.stand, edge)) <= 1,
      );
      expect(reading).toMatchObject({ isTrue: true, mode: 'scroll' });
      expect(Math.abs(reading.scrollY - placeFor(stand, edge))).toBeLessThanOrEqual(1);
      expect(Math.abs(stand.scrollY - y)).toBeLessThan(100);
      if (placeFor(stand, edge) < stand.box.height - stand.frame.height) expect(stand.frame.top).toBeCloseTo(edge, 0);
      seen.add(reading.step);
    }
    expect(seen.size).toBeGreaterThan(dist ? 3 : 5);
  }

  async function expectWhole(host: readonly string[] = []): Promise<void> {
    const content = () => driver.run<number>(inStory(host), 'document.documentElement.getBoundingClientRect().height');
    const mode = () => driver.run<string>(inStory(host), 'document.documentElement.dataset.mode');
    expect(await until(mode, (now) => now === 'flat')).toBe('flat');
    const gap = async () => Math.abs((await standing(host)).frame.height - (await content()));
    expect(await until(gap, (now) => now < 2)).toBeLessThan(2);
    const faults = () => driver.run<string[]>(inStory(host), `(${flatFaults})()`);
    expect(await until(faults, ({ length }) => length === 0)).toEqual([]);
  }

  it('the scroll of the host alone drives the story, and each step stands beside its own picture', async () => {
    await open('article.html');
    await expectDriven([]);
  });

  it('a wheel over the story scrolls its host', async () => {
    await open('article.html');
    const { box } = await standing();
    await driver.run([], `scrollTo({ top: ${box.top + 300}, behavior: 'instant' })`);
    await readTruth([], placeFor(await standing()));
    const before = placeFor(await standing());
    for (let turn = 0; turn < 4; turn += 1) {
      await driver.wheel(500, 350, 120);
      await until(
        () => standing(),
        (stand) => placeFor(stand) >= before + 100 * (turn + 1),
      );
    }
    const after = placeFor(await standing());
    expect(after).toBeGreaterThan(before + 300);
    expect((await readTruth([], after)).isTrue).toBe(true);
  });

  itIsSmall.each([
    ['ArrowDown', 10],
    ['PageDown', 400],
    ['End', 1000],
    [' ', 400],
  ] as const)('the key %o pressed in the story scrolls its host', async (key, by) => {
    await open('article.html');
    const { box } = await standing();
    await driver.run([], `scrollTo({ top: ${box.top + 300}, behavior: 'instant' })`);
    const before = placeFor(await standing());
    await readTruth([], before);
    await driver.press(500, 600, key);
    const after = await until(
      () => standing(),
      (stand) => placeFor(stand) > before + by,
    );
    expect(placeFor(after)).toBeGreaterThan(before + by);
  });

  itIsSmall.each([
    ['a link followed', `document.querySelector('[data-step] a[href^="#"]').click()`],
    ['a word found', `window.find('kingfisher')`],
  ])('%s in the story takes the host along', async (_, act) => {
    await open('article.html');
    const { box } = await standing();
    await driver.run([], `scrollTo({ top: ${box.top + 100}, behavior: 'instant' })`);
    await readTruth([], placeFor(await standing()));
    await driver.run(inStory(), act);
    const after = await until(
      () => standing(),
      (stand) => placeFor(stand) > 1500,
    );
    expect(placeFor(after)).toBeGreaterThan(1500);
    expect((await readTruth([], placeFor(await standing()))).isTrue).toBe(true);
  });

  it('a host with a fixed header drives the story', async () => {
    await open('header.html');
    await expectDriven([], 60);
  });

  itIsSmall.each([
    ['with an ancestor that is transformed', 'transformed.html', 0],
    ['with a body that clips sideways', 'clipped-sideways.html', 0],
    ['with a narrow column', 'column.html', 0],
    ['that reads from right to left', 'rtl.html', 0],
    ['with a strict policy', 'strict.html', 0],
  ])('a host %s drives the story', async (_, path, edge) => {
    await open(path);
    await expectDriven([], edge);
  });

  it('a reader who reloads the host is where they were', async () => {
    await open('article.html');
    await driver.run([], `scrollTo({ top: 2500, behavior: 'instant' })`);
    await readTruth([], placeFor(await standing()));
    await driver.run([], `void Object.assign(window, { isOld: true })`);
    await driver.run([], 'void setTimeout(() => location.reload())');
    const isNew = () => driver.run<boolean>([], '!window.isOld').catch(() => false);
    expect(await until(isNew, Boolean)).toBe(true);
    const { scrollY } = await until(
      () => standing(),
      (stand) => stand.box.height > 1000 && stand.box.height < 100_000 && stand.scrollY === 2500,
    );
    expect(scrollY).toBe(2500);
    expect((await readTruth([], placeFor(await standing()))).isTrue).toBe(true);
    expect((await standing()).scrollY).toBe(2500);
  });

  // WebKit holds no reader in their place when something above them grows.
  it.runIf(dist === undefined && engine !== 'webkit')(
    'a reader below an embed that comes late stays where they are',
    async () => {
      await driver.open(`${sites.host}/unloaded.html`);
      const place = () =>
        driver.run<number>([], `document.querySelector('body > p:nth-last-of-type(10)').getBoundingClientRect().top`);
      await driver.run(
        [],
        `void document.body.append(...[...document.querySelectorAll('body > p')].flatMap((it) => [it.cloneNode(true), it.cloneNode(true)]))`,
      );
      await driver.run([], 'scrollTo(0, 2000)');
      const before = await place();
      await driver.run(
        [],
        `void document.head.append(Object.assign(document.createElement('script'), { src: '${sites.story}/embed.js' }))`,
      );
      const { box } = await until(
        () => standing(),
        (stand) => stand.box.height > 1000,
      );
      expect(box.height).toBeGreaterThan(1000);
      expect(await place()).toBeCloseTo(before, 0);
    },
  );

  itIsSmall('a host in a frame drives the story', async () => {
    await open('nested.html', ['body > iframe']);
    await expectDriven(['body > iframe']);
  });

  itIsSmall('a panel that scrolls by itself drives the story', async () => {
    await open('panel.html');
    const edge = await driver.run<number>([], `document.querySelector('.panel').getBoundingClientRect().top + 10`);
    for (const part of [0.3, 0.6]) {
      await driver.run(
        [],
        `(panel => panel.scrollTo(0, panel.scrollHeight * ${part}))(document.querySelector('.panel'))`,
      );
      const stand = await standing();
      expect(stand.frame.top).toBeCloseTo(edge, 0);
      expect((await readTruth([], placeFor(stand, edge))).isTrue).toBe(true);
    }
  });

  itIsSmall('a tab shown later drives the story', async () => {
    await driver.open(`${sites.host}/tabs.html`);
    await driver.run([], `document.querySelector('button').click()`);
    await until(
      () => standing(),
      ({ box }) => box.height > 1000,
    );
    await expectDriven([]);
  });

  it('a host that lets nothing be pinned shows it whole', async () => {
    await open('clipped.html');
    await expectWhole();
  });

  itIsSmall('a host whose body lets nothing be pinned shows it whole', async () => {
    await open('clipped-body.html');
    await expectWhole();
  });

  itIsSmall('a host in columns shows it whole', async () => {
    await open('columns.html');
    await expectWhole();
  });

  itIsSmall('a host that moves it by a transform shows it whole', async () => {
    await open('lifted.html');
    await driver.run([], `scrollTo({ top: 1500, behavior: 'instant' })`);
    await expectWhole();
  });
});
