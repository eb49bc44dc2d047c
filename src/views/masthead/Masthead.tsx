import { DownloadButtons } from './DownloadButtons.tsx';
import { ShareButton } from './ShareButton.tsx';
import { ThemeButton } from './ThemeButton.tsx';

const PAPER = 'https://arxiv.org/abs/1905.10337';

/** The head of every view: what this is, and what can be taken away from it. */
export function Masthead() {
  return (
    <header className="masthead">
      <div className="masthead-title">
        <h1>Beyond Kernels</h1>
        <p>
          A laboratory for one idea: a ResNet learns a function in stages, and no kernel method can.{' '}
          <a href={PAPER}>Allen-Zhu &amp; Li, NeurIPS 2019</a>
        </p>
      </div>
      <div className="masthead-actions">
        <ShareButton />
        <DownloadButtons />
        <ThemeButton />
      </div>
    </header>
  );
}
