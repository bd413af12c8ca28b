import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Driver } from './driver';
import { findDisplay, findWebkit, findWebkitDriver } from './programs';

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

const callOf =
  (port: number): Call =>
  async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...sent });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  };

async function startDriver(port: number): Promise<ChildProcess> {
  const [display, driver] = [findDisplay() ?? '', findWebkitDriver() ?? ''];
  // The sandbox of WebKit needs rights that containers do not give.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const parameters = ['-a', '-s', '-screen 0 1280x1024x24', driver, `--port=${port}`];
  const child = spawn(display, parameters, { env, detached: true, stdio: 'ignore' });
  const isUp = () =>
    callOf(port)('GET', '/status').then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 100 && !(await isUp()); tries += 1) await new Promise((done) => setTimeout(done, 200));
  return child;
}

async function startSession(call: Call): Promise<string> {
  const options = { binary: findWebkit(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities });
  return `/session/${sessionId}`;
}

async function enter(call: Call, session: string, path: readonly string[]): Promise<void> {
  await call('POST', `${session}/frame`, { id: null });
  for (const selector of path) {
    const found = await call<Record<string, string>>('POST', `${session}/element`, {
      using: 'css selector',
      value: selector,
    });
    await call('POST', `${session}/frame`, { id: { [elementKey]: found[elementKey] } });
  }
}

/** Turns a wheel whose state the driver keeps: what it sends is the difference to the turn before. */
function wheelOf(call: Call, session: string): Driver['wheel'] {
  let turned = 0;
  return async (x, y, by) => {
    turned += by;
    const turn = { type: 'scroll', x, y, deltaX: 0, deltaY: turned, duration: 0, origin: 'viewport' };
    await call('POST', `${session}/frame`, { id: null });
    await call('POST', `${session}/actions`, { actions: [{ type: 'wheel', id: 'wheel', actions: [turn] }] });
  };
}

const keys = { ArrowDown: '\uE015', End: '\uE010', PageDown: '\uE00F', ' ': ' ' } as const;

async function press(call: Call, session: string, at: { x: number; y: number; key: keyof typeof keys }): Promise<void> {
  const click = [
    { type: 'pointerMove', x: at.x, y: at.y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[at.key] }));
  await call('POST', `${session}/frame`, { id: null });
  await call('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions: click }] });
  await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions: strokes }] });
}

/** WebKit on a display without a screen, driven by WebDriver. */
export async function driveWebkit(): Promise<Driver> {
  const port = await freePort();
  const [child, call] = [await startDriver(port), callOf(port)];
  const session = await startSession(call);
  await call('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1000, height: 740 });
  return {
    open: (address) => call('POST', `${session}/url`, { url: address }),
    run: async <T>(path: readonly string[], expression: string) => {
      await enter(call, session, path);
      return call<T>('POST', `${session}/execute/sync`, { script: `return (${expression});`, args: [] });
    },
    wheel: wheelOf(call, session),
    press: (x, y, key) => press(call, session, { x, y, key }),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      if (child.pid) process.kill(-child.pid);
    },
  };
}
