type Theme = 'system' | 'light' | 'dark';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

function paint(): void {
  document.documentElement.classList.toggle('dark', chosen === 'dark' || (chosen === 'system' && dark.matches));
}
dark.addEventListener('change', paint);

/** Puts the theme on at once; 'system' follows the computer from then on. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  paint();
}
