/** In development: the story on a phone and on a desktop, side by side; where one is read, the other follows. */

export {};

const screens = [...document.querySelectorAll('iframe')];

/** The screen somebody reads on: the other one moves because of it, and must not move it in turn. */
let active = screens[0];

for (const screen of screens) {
  screen.addEventListener('load', () => follow(screen));
  if (screen.contentDocument?.readyState === 'complete') follow(screen);
}
addEventListener('resize', scaleDesktop);
scaleDesktop();

/** Follows the page of a screen, which is another one whenever it has loaded anew. */
function follow(screen: HTMLIFrameElement): void {
  const activate = () => {
    active = screen;
  };
  const page = screen.contentDocument;
  for (const sign of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
    page?.addEventListener(sign, activate, { passive: true });
  }
  page?.addEventListener('story-step', (event) => {
    if (screen === active) bringOthers((event as CustomEvent<{ step: string }>).detail.step);
  });
}

function bringOthers(step: string): void {
  for (const screen of screens) if (screen !== active) goTo(step, screen);
}

/** Brings a step to the reading line of a screen. */
function goTo(id: string, { contentDocument, contentWindow }: HTMLIFrameElement): void {
  const step = contentDocument?.getElementById(id)?.getBoundingClientRect();
  const line = Number(contentDocument?.documentElement.dataset.readingLine);
  if (step) contentWindow?.scrollBy({ top: step.top + step.height / 2 - line, behavior: 'instant' });
}

/** Scales the desktop to the room beside the phone. */
function scaleDesktop(): void {
  const desktop = screens.at(-1);
  if (!desktop) return;
  const room = innerWidth - desktop.getBoundingClientRect().left - 18;
  desktop.style.scale = String(Math.min(1, room / 1440));
}
