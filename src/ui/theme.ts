import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

/** Where a chosen theme is remembered; index.html reads it before the first paint. */
const STORAGE_KEY = 'theme';

function remember(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage is refused in some private windows; the choice then lasts as long as the page.
  }
}

/** The reader's stored choice; none where the browser refuses storage, or where it holds no theme. */
function remembered(): Theme | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the browser's own frame the page's colour: the system's theme may be another than the chosen one. */
function colourFrame(): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground');
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.removeAttribute('media');
    meta.content = ground;
  }
}

/** The page's theme: the system's until the reader chooses one. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() =>
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  );
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    colourFrame();
  }, [theme]);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      if (remembered() === undefined) setTheme(system.matches ? 'dark' : 'light');
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const choose = (next: Theme) => {
    remember(next);
    setTheme(next);
  };
  return [theme, choose];
}
