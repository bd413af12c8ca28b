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
  readonly folder: string;
  /** Files made for the tests, by path. */
  readonly made: Readonly<Record<string, string>>;
  /** What stands in place of `{{name}}` in a page, unless the page's address says otherwise. */
  readonly names: Record<string, string>;
  readonly headers: Readonly<Record<string, string>>;
}

async function bundleStory(): Promise<string> {
  const input = join(fixtures, 'frames/story.ts');
  const options = { write: false, modulePreload: false, rollupOptions: { input } };
  const made = await build({ configFile: false, logLevel: 'error', build: options });
  return (made as Rolldown.RolldownOutput).output[0].code;
}

function headersBeside(file: string): Record<string, string> {
  if (!existsSync(`${file}.headers`)) return {};
  const lines = readFileSync(`${file}.headers`, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
}

const fill = (text: string, names: Site['names']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => names[name] ?? '');

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  const path = normalize(decodeURIComponent(pathname));
  if (path === '/stalled.html') return;
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  const file = join(site.folder, path);
  const exists = site.made[path] !== undefined || (extname(file) && existsSync(file));
  const type = types[extname(path)] ?? 'application/octet-stream';
  const headers = Object.entries({ ...site.headers, ...headersBeside(file) });
  response.writeHead(exists ? 200 : 404, {
    'Content-Type': type,
    ...Object.fromEntries(headers.map(([name, value]) => [name, fill(value, site.names)])),
  });
  const body = exists ? (site.made[path] ?? readFileSync(file)) : 'Not here.';
  response.end(
    type.startsWith('text/html') ? fill(String(body), { ...site.names, ...Object.fromEntries(searchParams) }) : body,
  );
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
  const open = { 'Access-Control-Allow-Origin': '*' };
  const dist = process.env.EMBED_DIST;
  const made: Record<string, string> = dist
    ? {}
    : { '/embed.js': await bundleLoader(), '/story.js': await bundleStory() };
  const story = await serve({ folder: dist ?? join(fixtures, 'frames'), made, names, headers: open });
  const host = await serve({ folder: join(fixtures, 'hosts'), made: {}, names, headers: {} });
  names.story = `http://127.0.0.1:${story.port}`;
  names.host = `http://localhost:${host.port}`;
  names.near = `http://127.0.0.1:${host.port}`;
  return {
    story: names.story,
    host: names.host,
    near: names.near,
    close: async () => void (await Promise.all([close(story.server), close(host.server)])),
  };
}
