import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from 'vite';
import { renderPage } from '../page/page';
import type { Problem } from '../story/check';
import type { Story } from '../story/story';
import { fontPlugin } from './font-plugin';
import { overlay } from './overlay';
import { type Reading, readStory, storyFile } from './read-story';
import { recordFile } from './record';
import { report } from './report';
import { fillShell } from './shell';
import { watchFiles } from './watch-files';

export { shared } from './options';
export { previewHost } from './preview';

/**
 * The story in development: written into the page as in the build, and written anew when its file changes.
 * While the file has problems the last good story stays, with the problems over it.
 */
export function liveStory(file = storyFile()): Plugin[] {
  const reader = followFile(file);
  const fonts = fontPlugin(async () => textOf((await reader.now()).story));
  return [{ ...fonts, apply: 'serve' }, livePage(file, reader)];
}

/** The file as it was last seen, with the last good story and how many good ones there were. */
interface Edition extends Reading {
  readonly edition: number;
}

interface Reader {
  readonly now: () => Promise<Edition>;
  readonly again: () => Promise<Edition>;
}

function followFile(file: string): Reader {
  let last: Promise<Edition> | undefined;
  let good: Story | undefined;
  let edition = 0;
  const read = async () => {
    const reading = await readStory(file);
    if (reading.story) {
      good = reading.story;
      edition += 1;
    }
    return { ...reading, ...(good && { story: good }), edition };
  };
  const again = () => {
    last = read();
    return last;
  };
  return { again, now: () => last ?? again() };
}

function textOf(story: Story | undefined): string {
  return story ? renderPage(story, { kind: 'page' }).body : '';
}

function livePage(file: string, reader: Reader): Plugin {
  return {
    name: 'live-story',
    apply: 'serve',
    transformIndexHtml: {
      order: 'post',
      handler: async (shell) => {
        const { story, edition } = await reader.now();
        const html = story ? fillShell(shell, renderPage(story, { kind: 'page' })) : shell;
        return { html, tags: [liveScript(edition)] };
      },
    },
    configureServer: (server) => {
      showBoth(server);
      followStory(server, resolve(file), reader);
    },
  };
}

function liveScript(edition: number): HtmlTagDescriptor {
  const attrs = { type: 'module', src: '/src/build/live-client.ts', 'data-edition': String(edition) };
  return { tag: 'script', attrs, injectTo: 'head' };
}

/** A page with the story on a phone and on a desktop, side by side; its address stands below that of the story. */
function showBoth(server: ViteDevServer): void {
  server.middlewares.use('/both.html', async (_, response) => {
    response.setHeader('Content-Type', 'text/html').end(await readFile(join(import.meta.dirname, 'both.html')));
  });
  const printUrls = server.printUrls.bind(server);
  server.printUrls = () => {
    printUrls();
    const [url = ''] = server.resolvedUrls?.local ?? [];
    server.config.logger.info(`  ➜  On a phone and a desktop, side by side: ${url}both.html`);
  };
}

function followStory(server: ViteDevServer, path: string, reader: Reader): void {
  const list = ({ problems }: Reading) =>
    server.config.logger.info(report(path, problems, { json: false, github: false }));
  const unwatch = watchFiles([path, recordFile(path)], async () => {
    const reading = await reader.again();
    list(reading);
    announce(server, path, reading);
  });
  server.httpServer?.once('close', unwatch);
  void reader.now().then(list);
  // A page that was still coming when the file changed has missed the announcement, be it of a story or of problems.
  server.ws.on('story:shown', async (shown: number, client) => {
    const { edition } = await reader.now();
    if (shown !== edition) client.send('story:changed');
  });
  server.ws.on('connection', async () => {
    const errors = errorsOf(await reader.now());
    if (errors.length > 0) server.ws.send(overlay(path, errors));
  });
}

function errorsOf({ problems }: Reading): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

function announce(server: ViteDevServer, path: string, reading: Reading): void {
  const errors = errorsOf(reading);
  // Another story may need other letters, and with them other fonts.
  server.moduleGraph.invalidateAll();
  server.ws.send(errors.length > 0 ? overlay(path, errors) : { type: 'custom', event: 'story:changed' });
}
