import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A running host and what it was asked for. */
export interface StaticHost {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Hosts a published folder as static hosts do: with the headers of its `_headers`, and Brotli where accepted. */
export async function hostFolder(folder: string): Promise<StaticHost> {
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8'));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(folder, request, response, rules);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${port}/`, requests, close };
}

interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rules of a `_headers` file: a path at the margin, its headers indented below it. */
export function parseHeaders(text: string): HeaderRule[] {
  return text
    .trim()
    .split(/\n(?=\S)/)
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      return {
        path,
        headers: Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2),
          ),
        ),
      };
    });
}

/** The headers that a path is sent with. */
export function headersFor(path: string, rules: readonly HeaderRule[]): OutgoingHttpHeaders {
  const applies = (rule: string) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  return Object.assign({}, ...rules.filter((rule) => applies(rule.path)).map(({ headers }) => headers));
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  rules: readonly HeaderRule[],
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = join(folder, normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)));
  const packed = request.headers['accept-encoding']?.includes('br') === true && existsSync(`${path}.br`);
  try {
    const body = await readFile(packed ? `${path}.br` : path);
    const encoding = packed ? { 'content-encoding': 'br' } : {};
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headersFor(pathname, rules), ...encoding, 'content-type': type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}
