import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { attempt, installOnDebian } from './debian';

declare module 'vitest' {
  export interface ProvidedContext {
    /** True if there is an nginx that sends Brotli files as they are. */
    nginx: boolean;
  }
}

const needed = ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'];
const isThere = () => needed.every((path) => existsSync(path));

/** Finds or installs Debian's nginx; without it the story can be published all the same, so the tests go on. */
export default function setup(project: TestProject): void {
  if (!isThere()) attempt(() => installOnDebian('nginx-light', 'libnginx-mod-http-brotli-static'));
  if (!isThere())
    console.warn(
      'No nginx found: what it would send is not tested. Debian has nginx-light and libnginx-mod-http-brotli-static.',
    );
  project.provide('nginx', isThere());
}
