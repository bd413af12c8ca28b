import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Plugin, PreviewServer } from 'vite';
import { nothingToPreview } from '../story/problems';

/**
 * Makes `npm run preview` send the policy of the published header file, and serves a page of
 * another origin that embeds the story.
 */
export function previewHost(): Plugin {
  return {
    name: 'preview-host',
    configurePreviewServer: (server) => {
      const folder = server.config.build.outDir;
      if (!existsSync(join(folder, '_headers'))) {
        server.config.logger.error(nothingToPreview(folder));
        process.exit(1);
      }
      server.middlewares.use((_, response, next) => {
        // Read anew, because a build may have written others.
        for (const [name, value] of commonHeaders(join(folder, '_headers'))) response.setHeader(name, value);
        next();
      });
      server.httpServer.once('listening', () => serveDemo(server, folder));
    },
  };
}

/** The headers that the file gives to every path: its first block. */
function commonHeaders(file: string): (readonly [string, string])[] {
  const [common = ''] = readFileSync(file, 'utf8').split('\n\n');
  const lines = common.split('\n').slice(1);
  return lines.filter(Boolean).map((line) => line.trim().split(/: (.*)/s) as unknown as readonly [string, string]);
}

function serveDemo(preview: PreviewServer, folder: string): void {
  const story = `http://127.0.0.1:${(preview.httpServer.address() as AddressInfo).port}`;
  const scene =
    readdirSync(join(folder, 'embed')).find((name) => name.endsWith('.html') && name !== 'index.html') ?? '';
  const page = readFileSync(join(import.meta.dirname, 'demo.html'), 'utf8')
    .replaceAll('{{story}}', story)
    .replaceAll('{{scene}}', scene);
  const demo = createServer((_, response) => void response.setHeader('Content-Type', 'text/html').end(page));
  demo.listen(0, '127.0.0.1', () => {
    const { port } = demo.address() as AddressInfo;
    preview.config.logger.info(`  ➜  Embedded in another site: http://127.0.0.1:${port}/`);
  });
  preview.httpServer.once('close', () => demo.close());
}
