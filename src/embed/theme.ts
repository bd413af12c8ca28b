const root = document.documentElement;

/** Shows the page light or dark where its address asks for it, as the embed's `theme` does; otherwise as the system has it. */
export function drawTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
}
