import { spawn } from 'node:child_process';

/** How a program ended, and what it printed. */
export interface Ended {
  /** Its exit code; null if it was killed. */
  readonly code: number | null;
  readonly text: string;
}

/** The parameters by which a program runs a script before anything else. */
export function after(script: string): string[] {
  return ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
}

/** Runs TypeScript or a file of the project in a process of its own, from the project's folder, to its end. */
export async function runNode(parameters: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...parameters], { env: { ...process.env, ...env } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, text: printed.join('') };
}
