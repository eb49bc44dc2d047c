import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLab } from './store/labStore.ts';
import { App } from './views/App.tsx';
import { LabContext } from './views/labContext.ts';
import './views/styles/tokens.css';
import './views/styles/page.css';
import './views/styles/controls.css';
import './views/styles/charts.css';
import './views/styles/lab.css';
import './views/styles/panels.css';
import './views/styles/runbar.css';
import './views/styles/words.css';
import { createRunClient } from './worker/client.ts';

const lab = openLab({ page: window, createRunClient, holdUntilDrawn: true });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LabContext value={lab}>
      <App />
    </LabContext>
  </StrictMode>,
);
