import { existsSync } from 'node:fs';

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

const webkitFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'];

const first = (paths: readonly string[]): string | undefined => paths.find((path) => path && existsSync(path));

/** The path of a Firefox: FIREFOX_PATH first, then the usual places. */
export const findFirefox = (): string | undefined => first([process.env.FIREFOX_PATH ?? '', ...firefoxes]);

/** The path of WebKit's driver. */
export const findWebkitDriver = (): string | undefined => first(['/usr/bin/WebKitWebDriver']);

/** The path of the small browser around WebKit. */
export const findWebkit = (): string | undefined =>
  first(
    webkitFolders.flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`)),
  );

/** The path of the display that needs no screen. */
export const findDisplay = (): string | undefined => first(['/usr/bin/xvfb-run']);
