import type { ReactNode } from 'react';
import { PresentButton } from './PresentButton.tsx';
import { ShareButton } from './ShareButton.tsx';
import { SkipLink } from './SkipLink.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { ViewLinks } from './ViewLinks.tsx';

const PAPER = 'https://arxiv.org/abs/1905.10337';

/** The head of every view: what this is, where else to go, and what can be taken away; the view gives the downloads. */
export function Masthead({ children }: { readonly children: ReactNode }) {
  return (
    <header className="masthead">
      <SkipLink />
      <div className="masthead-title">
        <h1>Beyond Kernels</h1>
        <p>
          <span className="tagline">A ResNet learns a function in stages, and no kernel method can. </span>
          <a href={PAPER}>Allen-Zhu &amp; Li, NeurIPS 2019</a>
        </p>
      </div>
      <ViewLinks />
      <div className="masthead-actions">
        <PresentButton />
        <ShareButton />
        {children}
        <ThemeButton />
      </div>
    </header>
  );
}
