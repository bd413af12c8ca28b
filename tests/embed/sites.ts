import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { bundleLoader } from '../../src/build/bundle';
import { launchChromium } from '../browser';
import { hostFolder } from '../support/static-host';

const fixtures = join(import.meta.dirname, '../fixtures');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Three sites on this machine, closed by the caller. */
export interface Sites {
  /** Where frames and loader are published. */
  readonly story: string;
  /** A host of another site than the story's. */
  readonly host: string;
  /** The same host on the story's site, of another origin all the same. */
  readonly near: string;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly folders: readonly string[];
  /** Files made for the tests, by path. */
  readonly made: Readonly<Record<string, string>>;
  /** What stands in place of `{{name}}` in a page, unless the page's address says otherwise. */
  readonly names: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

async function bundleStory(): Promise<string> {
  const input = join(fixtures, 'frames/story.ts');
  const options = { write: false, modulePreload: false, rollupOptions: { input } };
  const made = await build({ configFile: false, logLevel: 'error', build: options });
  return (made as Rolldown.RolldownOutput).output[0].code;
}

const fill = (text: string, names: Site['names']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => names[name] ?? '');

function headersBeside(file: string, names: Site['names']): Record<string, string> {
  if (!existsSync(`${file}.headers`)) return {};
  const lines = fill(readFileSync(`${file}.headers`, 'utf8'), names)
    .trim()
    .split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2)));
}

function find(site: Site, path: string): { file: string; body: string | Buffer } | undefined {
  const files = site.folders.map((folder) => join(folder, path));
  const file = files.find((candidate) => extname(candidate) && existsSync(candidate));
  const body = site.made[path] ?? (file && readFileSync(file));
  return body === undefined ? undefined : { file: file ?? path, body };
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  const path = normalize(decodeURIComponent(pathname));
  if (path === '/stalled.html') return;
  const found = find(site, path);
  const type = types[extname(path)] ?? 'text/plain';
  const own = found ? headersBeside(found.file, site.names) : {};
  response.writeHead(found || path === '/favicon.ico' ? 200 : 404, { 'Content-Type': type, ...site.headers, ...own });
  const names = { ...site.names, ...Object.fromEntries(searchParams) };
  response.end(found && extname(path) === '.html' ? fill(String(found.body), names) : found?.body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

type Running = { readonly url: string; readonly close: () => Promise<void> };

async function serve(site: Site): Promise<Running> {
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

/** The sites, running; the story is the one published in the folder, or else the small one of the fixtures. */
export async function openSites(dist?: string): Promise<Sites> {
  const names: Record<string, string> = { frame: 'embed/index.html' };
  const [frames, hosts] = [join(fixtures, 'frames'), join(fixtures, 'hosts')];
  const made = dist ? {} : { '/embed.js': await bundleLoader(), '/story.js': await bundleStory() };
  const open = { 'Access-Control-Allow-Origin': '*' };
  const story = await (dist ? hostFolder(dist) : serve({ folders: [frames], made, names, headers: open }));
  const host = await serve({ folders: [hosts, frames], made, names, headers: {} });
  const near = host.url.slice(0, -1);
  const sites = { story: story.url.slice(0, -1), host: near.replace('127.0.0.1', 'localhost'), near };
  Object.assign(names, sites);
  const closeAll = async () => void (await Promise.all([story.close(), host.close()]));
  return { ...sites, close: closeAll };
}

/** The sites, which are those of `openSites`, and a browser, both there for the tests of a file and closed after them. */
export function useSites(dist?: string): () => Sites & { readonly browser: Browser } {
  let sites: Sites;
  let browser: Browser;
  beforeAll(async () => {
    [sites, browser] = await Promise.all([openSites(dist), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
  });
  return () => ({ ...sites, browser });
}
