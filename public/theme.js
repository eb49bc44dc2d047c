// Runs before the first paint, so that a dark page does not flash white. A file of its own: the page's
// Content-Security-Policy lets no inline script run.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('theme');
  } catch {
    // Storage is refused in some private windows and frames.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
})();
