/** Header files for static hosts, from one table: what every file is sent with, and how long it keeps. */

const day = 86_400;

/** How long browsers may keep what lies under a path; the names in assets/ change with their content. */
const lifetimes = [
  { path: '/', seconds: 300, hasPages: true },
  { path: '/index.html', seconds: 300, hasPages: true },
  { path: '/embed/*', seconds: 300, hasPages: true },
  { path: '/share/*', seconds: 300, hasPages: true },
  { path: '/data/*', seconds: 300, hasPages: false },
  { path: '/oembed/*', seconds: 300, hasPages: false },
  { path: '/embed.js', seconds: 3600, hasPages: false },
  { path: '/embed-1.js', seconds: day, hasPages: false },
  { path: '/assets/*', seconds: 365 * day, hasPages: false },
] as const;

type Headers = Readonly<Record<string, string>>;

/** The headers of every file. Anyone may frame the story and read its files. */
const common: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What only a page heeds; sent with each of the page's parts it would cost a reader two kilobytes. */
function pageHeaders(policy: string): Headers {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors *`,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(policy: string): string {
  const own = lifetimes.map((place) => block(place.path, ownHeaders(place, policy)));
  return [block('/*', common), ...own].join('\n');
}

function ownHeaders({ seconds, hasPages }: (typeof lifetimes)[number], policy: string): Headers {
  return { ...(hasPages && pageHeaders(policy)), 'Cache-Control': cacheControl(seconds) };
}

function block(path: string, headers: Headers): string {
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
    ...addHeaders({ ...common, ...pageHeaders(policy) }),
    ...lifetimes.map((place) => location(place.path, { ...common, ...ownHeaders(place, policy) })),
  ];
  return `${lines.join('\n')}\n`;
}

/** nginx drops inherited headers where a block adds one of its own, so every block names them all. */
function location(path: string, headers: Headers): string {
  const place = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
  const lines = addHeaders(headers).map((line) => `  ${line}\n`);
  return `location ${place} {\n${lines.join('')}}`;
}

/** Sent with every answer, so that a page that is not there is as safe as one that is. */
function addHeaders(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
}
