import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A running nginx. */
export interface Nginx {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts an nginx of our own that serves a published folder with the settings that lie in it, Brotli switched on. */
export async function startNginx(folder: string): Promise<Nginx> {
  const place = resolve('.cache/nginx');
  const port = await freePort();
  await mkdir(place, { recursive: true });
  const shipped = await readFile(join(folder, 'nginx.conf'), 'utf8');
  await writeFile(join(place, 'shipped.conf'), shipped.replace('# brotli_static', 'brotli_static'));
  await writeFile(join(place, 'nginx.conf'), settings({ place, port, folder: resolve(folder) }));
  const server = spawn('/usr/sbin/nginx', ['-p', place, '-c', join(place, 'nginx.conf'), '-e', 'stderr']);
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, server);
  return { url, close: () => stop(server) };
}

function settings({ place, port, folder }: { place: string; port: number; folder: string }): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place}/${name};`,
  );
  return `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
pid ${place}/pid;
error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${kept.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    include ${place}/shipped.conf;
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the server answers; throws what it says if it ends instead. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text) => {
    said += text;
  });
  while (!(await fetch(url).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    await pause(50);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  await once(server, 'exit');
}
