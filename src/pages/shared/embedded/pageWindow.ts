import { decodeLink } from '../../../experiment/link.ts';
import type { AddressWindow } from '../../../store/addressBar.ts';

/**
 * The page's window, as far as its address goes. Entries that a frame adds to the history are the surrounding page's, too, and
 * its reader would go back through every move of a slider: an embedded page writes over its own address instead.
 */
export function pageWindow(page: Window = window): AddressWindow {
  const { history, location } = page;
  if (!decodeLink(location.search).experiment.embed) return page;
  const replaceState: History['replaceState'] = (...given) => history.replaceState(...given);
  return {
    location,
    history: { pushState: replaceState, replaceState },
    addEventListener: (type, listener) => page.addEventListener(type, listener),
    removeEventListener: (type, listener) => page.removeEventListener(type, listener),
  };
}
