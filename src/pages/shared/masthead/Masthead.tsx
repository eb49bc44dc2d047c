import type { ReactNode } from 'react';
import { PresentButton } from './PresentButton.tsx';
import { ShareButton } from './ShareButton.tsx';
import { SkipLink } from './SkipLink.tsx';
import { Tagline } from './Tagline.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { ViewLinks } from './ViewLinks.tsx';

/** The head of every view: what this is, where else to go, and what can be taken away; the view gives the downloads. */
export function Masthead({ children }: { readonly children: ReactNode }) {
  return (
    <header className="masthead">
      <SkipLink />
      <h1>Beyond Kernels</h1>
      <ViewLinks />
      <div className="masthead-actions">
        <PresentButton />
        <ShareButton />
        {children}
        <ThemeButton />
      </div>
      <Tagline />
    </header>
  );
}
