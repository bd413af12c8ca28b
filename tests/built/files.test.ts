import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, inject, test } from 'vitest';
import { readStory } from '../../src/build/read-story';
import { tableOf } from '../../src/charts/table';
import type { Story } from '../../src/story/story';
import { hashesOf } from '../support/folder';
import { after, runNode } from '../support/program';

const dist = inject('dist');
const { story } = (await readStory('data/story.json')) as { story: Story };
const charts = story.scenes.flatMap(({ id, view }) => (view ? [{ id, view }] : []));
const list = async (folder: string) => (await readdir(folder, { recursive: true })).sort();
const text = (path: string) => readFile(join(dist, path), 'utf8');

/** A script by which a build finds nothing of what earlier ones have kept. */
const forgetKept = `
  import fs from 'node:fs';
  import { basename } from 'node:path';
  import { syncBuiltinESMExports } from 'node:module';
  const { existsSync } = fs;
  fs.existsSync = (path) => {
    if (!/[.]cache.story/.test(path)) return existsSync(path);
    console.log('Made anew: ' + basename(path));
    return false;
  };
  syncBuiltinESMExports();`;

describe('The published folder', () => {
  test('holds the files that other programs rely on', async () => {
    const files = await list(dist);
    const fixed = ['index.html', 'embed.js', 'embed-1.js', 'embed/index.html', 'data/story.json', 'share/story.png'];
    const named = ['embed/ID.html', 'data/ID.csv', 'data/ID.svg', 'data/ID.png', 'share/ID.png', 'oembed/ID.json'];
    const wanted = charts.flatMap(({ id }) => named.map((name) => name.replace('ID', id)));
    const shares = story.scenes.map(({ id }) => `share/${id}.html`);
    expect(files).toEqual(expect.arrayContaining([...fixed, ...wanted, ...shares, 'oembed/story.json', '_headers']));
  });

  test('has the loader whose hash the README names', async () => {
    const hash = createHash('sha384').update(await readFile(join(dist, 'embed-1.js')));
    expect(await readFile('README.md', 'utf8')).toContain(`integrity="sha384-${hash.digest('base64')}"`);
  });

  // A build with nothing kept takes a busy machine its time.
  test('is the same to the byte when another process builds it anew, elsewhere, without what was kept', {
    timeout: 300_000,
  }, async () => {
    const again = resolve('.cache/again');
    const env = { STORY: 'data/story.json', DIST: again, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
    const { code, text: printed } = await runNode([...after(forgetKept), 'src/build/cli.ts', 'build'], env);
    expect(code, printed).toBe(0);
    expect(printed).toContain('Made anew: archivo.woff2');
    const hashes = await hashesOf(dist);
    expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['_headers', 'nginx.conf', 'index.html.br']));
    expect(await hashesOf(again)).toEqual(hashes);
  });

  test('works from any folder: no page links to the root of its host', async () => {
    for (const path of (await list(dist)).filter((name) => name.endsWith('.html'))) {
      expect((await text(path)).match(/ (href|src)="\/[^"]*"/g), path).toBeNull();
    }
  });

  test('has every file that its pages link', async () => {
    const files = await list(dist);
    for (const path of files.filter((name) => name.endsWith('.html'))) {
      const html = await text(path);
      const links = [...html.matchAll(/ (?:href|src)="(\.{1,2}\/[^"#?]*)/g)].map(([, link = '']) => link);
      const targets = links.map((link) => new URL(link, `http://host/${path}`).pathname.slice(1));
      expect(
        targets.map((target) => target || 'index.html').filter((target) => !files.includes(target)),
        path,
      ).toEqual([]);
    }
  });
});

describe('The CSV of a scene', () => {
  test.each(charts)(
    '$id has exactly the numbers of its table, with source, address and method',
    async ({ id, view }) => {
      const csv = await text(`data/${id}.csv`);
      expect(csv.startsWith('\ufeff')).toBe(true);
      const rows = csvParse(csv.slice(1));
      expect(rows.map(({ label, figure }) => [label, figure])).toEqual(
        tableOf(view).map(({ label, figure }) => [label, figure.text]),
      );
      for (const { source: named, url, method } of rows) expect([named, url, method].every(Boolean)).toBe(true);
    },
  );
});

describe('The picture of a scene', () => {
  test.each(charts)('$id needs nothing from the page: no class, no custom property, no script', async ({ id }) => {
    const svg = await text(`data/${id}.svg`);
    expect(svg).toMatch(/^<svg xmlns=/);
    expect(svg).not.toMatch(/class=|var\(|<script|<style|undefined|NaN/);
  });

  test.each(charts)('$id has a card of 1200 by 630', async ({ id }) => {
    const png = await readFile(join(dist, `share/${id}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

describe('The answer to those who ask for the code to embed', () => {
  test.each(['story', ...charts.map(({ id }) => id)])(
    '%s is rich, has a size, and is named by its frame',
    async (id) => {
      const answer = JSON.parse(await text(`oembed/${id}.json`));
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: story.publisher.name });
      for (const size of [answer.width, answer.height]) expect(size).toBeGreaterThan(300);
      const frame = `embed/${id === 'story' ? 'index' : id}.html`;
      expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
      expect(answer.html).toContain(`src="${new URL(frame, story.url)}"`);
      expect(await text(frame)).toContain(
        `type="application/json+oembed" href="${new URL(`oembed/${id}.json`, story.url)}"`,
      );
    },
  );
});

describe('The page that a shared link leads through', () => {
  test.each(charts)('$id shows its own card and sends the reader on without a script', async ({ id }) => {
    const html = await text(`share/${id}.html`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=../#${id}">`);
    expect(html).toContain(`<meta property="og:image" content="${new URL(`share/${id}.png`, story.url)}">`);
    expect(html).toContain(`<link rel="canonical" href="${story.url}">`);
    expect(html).not.toContain('<script');
  });
});
