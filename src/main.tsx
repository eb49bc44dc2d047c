import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { decodeLink } from './experiment/link.ts';
import { openLab } from './store/labStore.ts';
import { browserServiceWorkers, keepOffline } from './store/newVersion.ts';
import { NewVersionNotice } from './views/foot/NewVersionNotice.tsx';
import { PageFoot } from './views/foot/PageFoot.tsx';
import { LabPage } from './views/lab/LabPage.tsx';
import './views/styles/tokens.css';
import './views/styles/page.css';
import './views/styles/controls.css';
import './views/styles/charts.css';
import './views/styles/lab.css';
import './views/styles/panels.css';
import './views/styles/pins.css';
import './views/styles/runbar.css';
import './views/styles/save.css';
import './views/styles/words.css';
import './views/present/present.css';
import './views/present/hallControls.css';
import './views/present/hall.css';
import { createRunClient } from './worker/client.ts';

/** A view is a page of its own: to go to another is to follow a link. */
const { view, embed } = decodeLink(location.search).experiment;

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
    const { openStoryPage } = await import('./views/story/openStoryPage.tsx');
    show(openStoryPage());
    break;
  }
  case 'lab': {
    if (embed) {
      const { openEmbedPage } = await import('./views/embed/openEmbedPage.tsx');
      show(openEmbedPage());
      break;
    }
    show(<LabPage lab={openLab({ page: window, createRunClient, holdUntilDrawn: true })} />);
    break;
  }
  case 'samples': {
    const { openSamplesPage } = await import('./views/samples/openSamplesPage.tsx');
    show(openSamplesPage());
    break;
  }
  case 'figure2':
  case 'figure3': {
    const { openFigurePage } = await import('./views/figures/openFigurePage.tsx');
    show(await openFigurePage());
    break;
  }
  default:
    view satisfies never;
}
