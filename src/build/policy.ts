import { createHash } from 'node:crypto';

/** What the page may load and run: only its own files, no inline script, no markup written by script. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
} as const;

/** The content security policy for pages whose inline style blocks have these texts. */
export function contentPolicy(styles: readonly string[]): string {
  const hashes = [...new Set(styles.map((style) => ` '${sha256(style)}'`))].sort().join('');
  const all = { ...directives, 'style-src': `${directives['style-src']}${hashes}` };
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
