import type { ReactNode } from 'react';
import type { AddressWindow } from '../../store/addressBar.ts';
import { openBrowserLab } from '../lab/openBrowserLab.ts';
import { EmbedPage } from './EmbedPage.tsx';

/**
 * The frame's window. Entries that a frame adds to the history are the surrounding page's too, and its reader would
 * go back through every move of a slider: the frame writes over its own address instead.
 */
function frameWindow(frame: Window): AddressWindow {
  const { history, location } = frame;
  const replaceState: History['replaceState'] = (...given) => history.replaceState(...given);
  return {
    location,
    history: { pushState: replaceState, replaceState },
    addEventListener: (type, listener) => frame.addEventListener(type, listener),
    removeEventListener: (type, listener) => frame.removeEventListener(type, listener),
  };
}

/** Opens the experiment in the frame's address as a part of another page. */
export function openEmbedPage(): ReactNode {
  return <EmbedPage lab={openBrowserLab(frameWindow(window))} />;
}
