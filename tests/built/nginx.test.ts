import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Nginx, startNginx } from '../support/nginx';
import { headersFor, parseHeaders } from '../support/static-host';

const dist = inject('dist');
const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
const files = await readdir(dist, { recursive: true, withFileTypes: true });
const paths = files
  .filter((file) => file.isFile() && /\.(html|js|css|svg|png|json|csv|woff2)$/.test(file.name))
  .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What is sent for a path to a browser that unpacks so; Node's own fetch would unpack it unseen. */
async function ask(url: string, encoding: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, resolve).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

/** Asks for the addresses in turn, many at once, and prints how many answers were none; it is run by a second process. */
async function burden(urls: readonly string[], count: number): Promise<void> {
  let [next, failed] = [0, 0];
  const reader = async () => {
    while (next < count) {
      const url = urls[next++ % urls.length] as string;
      const isFine = await fetch(url)
        .then(async (answer) => answer.ok && (await answer.arrayBuffer()).byteLength > 0)
        .catch(() => false);
      if (!isFine) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: 40 }, reader));
  console.log(`${next} asked, ${failed} failed`);
}

describe.skipIf(!inject('nginx'))('Behind nginx with the settings that are shipped', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(dist);
  });
  afterAll(() => nginx.close());

  test('every file has its type and the headers of the header file', async () => {
    expect(paths.length).toBeGreaterThan(40);
    for (const path of ['/', ...paths]) {
      const { status, headers } = await ask(nginx.url + path.slice(1), 'identity');
      const wanted = Object.entries(headersFor(path, rules)).map(([name, value]) => [name.toLowerCase(), value]);
      expect(status, path).toBe(200);
      expect(headers, path).toMatchObject(Object.fromEntries(wanted));
      expect(headers['content-type'], path).toBe(types[extname(path) || '.html']);
    }
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('every text is sent packed as it lies there, with %s', async (encoding, unpack) => {
    for (const path of paths.filter((name) => !/\.(png|woff2)$/.test(name))) {
      const { headers, body } = await ask(nginx.url + path.slice(1), encoding);
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers.vary, path).toBe('Accept-Encoding');
      expect(unpack(body).equals(await readFile(join(dist, path))), path).toBe(true);
    }
  });

  test.each(['_headers', 'nginx.conf'])('%s, which is for the host alone, is not sent', async (path) => {
    expect((await ask(nginx.url + path, 'identity')).status).toBe(404);
  });

  test.each(['nothing', 'embed/nothing.html', 'assets/nothing.js'])(
    '%s, which is not there, is as safe',
    async (path) => {
      const { status, headers } = await ask(nginx.url + path, 'identity');
      expect(status).toBe(404);
      expect(headers['content-security-policy']).toBe(headersFor('/', rules)['Content-Security-Policy']);
      expect(headers['x-content-type-options']).toBe('nosniff');
      // Nobody may keep it for a year.
      expect(headers['cache-control']).toBeUndefined();
    },
  );

  test('no answer fails under the burden of a second process', async () => {
    const urls = ['', 'embed.js', ...paths.filter((path) => path.startsWith('/assets/')).map((path) => path.slice(1))];
    const code = `(${burden})(${JSON.stringify(urls.map((path) => nginx.url + path))}, 2000)`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', code]);
    expect(stdout.trim()).toBe('2000 asked, 0 failed');
  });
});
