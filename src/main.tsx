import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { decodeLink } from './experiment/link.ts';
import { LabPage } from './pages/lab/LabPage.tsx';
import { openBrowserLab } from './pages/lab/openBrowserLab.ts';
import { NewVersionNotice } from './pages/shared/foot/NewVersionNotice.tsx';
import { PageFoot } from './pages/shared/foot/PageFoot.tsx';
import { browserServiceWorkers, keepOffline } from './store/newVersion.ts';
import './pages/styles/tokens.css';
import './pages/styles/surfaces.css';
import './pages/styles/page.css';
import './pages/styles/controls.css';
import './pages/styles/charts.css';
import './pages/styles/axes.css';
import './pages/styles/lab.css';
import './pages/styles/numbers.css';
import './pages/styles/panels.css';
import './pages/styles/pins.css';
import './pages/styles/runbar.css';
import './pages/styles/save.css';
import './pages/styles/words.css';
import './pages/shared/present/present.css';
import './pages/shared/present/hallControls.css';
import './pages/shared/present/hall.css';
import './pages/shared/present/hallBeside.css';

/** A view is a page of its own: to go to another is to follow a link. */
const { view, embed, present } = decodeLink(location.search).experiment;

/** A page within another's leaves nothing on the reader's machine; nor does one that is being worked on. */
const offline = import.meta.env.PROD && !embed ? browserServiceWorkers() : undefined;
const version = keepOffline(offline, () => location.reload());

const root = createRoot(document.getElementById('root')!);
const show = (page: ReactNode) =>
  root.render(
    <StrictMode>
      {page}
      {!embed && <PageFoot />}
      <NewVersionNotice version={version} />
    </StrictMode>,
  );

switch (view) {
  case 'story': {
    const { openStoryPage } = await import('./pages/story/openStoryPage.tsx');
    show(openStoryPage());
    break;
  }
  case 'lab': {
    if (embed && !present) {
      const { openEmbedPage } = await import('./pages/embed/openEmbedPage.tsx');
      show(openEmbedPage());
      break;
    }
    show(<LabPage lab={openBrowserLab()} />);
    break;
  }
  case 'samples': {
    const { openSamplesPage } = await import('./pages/samples/openSamplesPage.tsx');
    show(await openSamplesPage());
    break;
  }
  case 'figure2':
  case 'figure3': {
    const { openFigurePage } = await import('./pages/figures/openFigurePage.tsx');
    show(await openFigurePage());
    break;
  }
  default:
    view satisfies never;
}
