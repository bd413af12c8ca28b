/** Header files for static hosts, from one table: what every file is sent with, and how long it keeps. */

const day = 86_400;

/** How long browsers may keep what lies under a path; the names in assets/ change with their content. */
const lifetimes = [
  { path: '/', seconds: 300 },
  { path: '/index.html', seconds: 300 },
  { path: '/embed/*', seconds: 300 },
  { path: '/share/*', seconds: 300 },
  { path: '/data/*', seconds: 300 },
  { path: '/oembed/*', seconds: 300 },
  { path: '/embed.js', seconds: 3600 },
  { path: '/embed-1.js', seconds: day },
  { path: '/assets/*', seconds: 365 * day },
] as const;

/** The headers of every file. Anyone may frame the story and read its files. */
function commonHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors *`,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(policy: string): string {
  const caching = lifetimes.map(({ path, seconds }) => block(path, { 'Cache-Control': cacheControl(seconds) }));
  return [block('/*', commonHeaders(policy)), ...caching].join('\n');
}

function block(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

function cacheControl(seconds: number): string {
  return `public, max-age=${seconds}${seconds >= 365 * day ? ', immutable' : ''}`;
}

/** What the files are, because not every nginx knows all of them. */
const types = {
  html: 'text/html',
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Files that are for the host alone. */
const own = ['/_headers', '/nginx.conf'];

/** A snippet for the `server` block of an nginx that serves the folder at its root. */
export function nginxFile(policy: string): string {
  const lines = [
    '# include inside a server block whose root is this folder',
    'gzip_static on;',
    'gzip_vary on;',
    '# brotli_static on;  # with the brotli module: libnginx-mod-http-brotli-static on Debian',
    `types {\n${Object.entries(types)
      .map(([ending, type]) => `  ${type} ${ending};\n`)
      .join('')}}`,
    'charset utf-8;',
    'charset_types text/css text/csv text/javascript application/json image/svg+xml;',
    ...addHeaders(commonHeaders(policy)),
    ...own.map((path) => `location = ${path} { return 404; }`),
    ...lifetimes.map(({ path, seconds }) =>
      location(path, { ...commonHeaders(policy), 'Cache-Control': cacheControl(seconds) }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** nginx drops inherited headers where a block adds one of its own, so every block names them all. */
function location(path: string, headers: Readonly<Record<string, string>>): string {
  const place = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
  const lines = addHeaders(headers).map((line) => `  ${line}\n`);
  return `location ${place} {\n${lines.join('')}}`;
}

/** Sent with every answer, so that a page that is not there is as safe as one that is; only a file that is there is kept. */
function addHeaders(headers: Readonly<Record<string, string>>): string[] {
  const always = (name: string) => (name === 'Cache-Control' ? '' : ' always');
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}"${always(name)};`);
}
