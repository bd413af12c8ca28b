import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build, type Rolldown } from 'vite';
import { bundleLoader } from '../../src/build/bundle';

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
  /** Where frames and loader are published: the small story of the fixtures, or the one in the folder EMBED_DIST names. */
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

async function serve(site: Site): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** The sites, running. */
export async function openSites(): Promise<Sites> {
  const names: Record<string, string> = { frame: 'embed/index.html' };
  const [frames, hosts] = [join(fixtures, 'frames'), join(fixtures, 'hosts')];
  const dist = process.env.EMBED_DIST;
  const made = dist ? {} : { '/embed.js': await bundleLoader(), '/story.js': await bundleStory() };
  const open = { 'Access-Control-Allow-Origin': '*' };
  const story = await serve({ folders: dist ? [dist, frames] : [frames], made, names, headers: open });
  const host = await serve({ folders: [hosts, frames], made, names, headers: {} });
  const at = (name: string, port: number) => `http://${name}:${port}`;
  const sites = {
    story: at('127.0.0.1', story.port),
    host: at('localhost', host.port),
    near: at('127.0.0.1', host.port),
  };
  Object.assign(names, sites);
  const closeAll = async () => void (await Promise.all([close(story.server), close(host.server)]));
  return { ...sites, close: closeAll };
}
