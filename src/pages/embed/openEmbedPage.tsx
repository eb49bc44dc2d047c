import type { ReactNode } from 'react';
import { openBrowserLab } from '../lab/openBrowserLab.ts';
import { EmbedPage } from './EmbedPage.tsx';

/** Opens the experiment in the frame's address as a part of another page. */
export function openEmbedPage(): ReactNode {
  return <EmbedPage lab={openBrowserLab()} />;
}
