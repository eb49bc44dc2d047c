import { type Clock, WALL_CLOCK } from './clock.ts';

/** What the page needs of the browser's service workers. */
export type ServiceWorkers = Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;

/** Whether a newer version of the program than the one on the page is at hand. */
export interface NewVersion {
  isReady(): boolean;
  subscribe(listener: () => void): () => void;
  /** Loads the page again, in the new version. Nothing else ever does. */
  use(): void;
}

/** The service worker that the build makes; beside the page, in whatever folder it is. */
const SERVICE_WORKER = './sw.js';
/** The page and its first run come first; then the rest of the program is fetched for later. */
const FETCH_AFTER_MS = 3000;

/** The service workers of this browser; undefined where it has none to offer, or forbids them, as in some frames. */
export function browserServiceWorkers(): ServiceWorkers | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the program on the reader's machine, so that it opens without a network, and tells of a new version. A new
 * version waits for `use`: a run is never interrupted. Where the browser refuses (a private window, a file, plain
 * http), the page works as ever, with a network.
 *
 * workbox-window does the same; the page's own bundle would grow by 2.1 kB for it (2.6 against 0.5 kB, gzipped).
 *
 * @param workers undefined to keep nothing.
 * @param reload loads the page again.
 */
export function keepOffline(
  workers: ServiceWorkers | undefined,
  reload: () => void,
  clock: Clock = WALL_CLOCK,
): NewVersion {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | undefined;
  let replaced = false;
  let asked = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const watch = (worker: ServiceWorker | null): void => {
    const look = (): void => {
      // Without one in charge this is the first visit, and its worker the first version.
      if (worker?.state === 'installed' && workers?.controller) waiting = worker;
      tell();
    };
    look();
    worker?.addEventListener('statechange', look);
  };

  const open = async (offered: ServiceWorkers): Promise<void> => {
    let inCharge = offered.controller;
    offered.addEventListener('controllerchange', () => {
      if (asked) return reload();
      // The reader took the new version in another tab; this one goes on undisturbed, and offers to follow.
      replaced ||= inCharge !== null;
      inCharge = offered.controller;
      tell();
    });
    const registration = await offered.register(SERVICE_WORKER);
    watch(registration.waiting);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  };

  if (workers) clock.after(FETCH_AFTER_MS, () => open(workers).catch(() => {}));
  return {
    isReady: () => replaced || waiting?.state === 'installed',
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    use: () => {
      asked = true;
      if (waiting?.state === 'installed') waiting.postMessage({ type: 'SKIP_WAITING' });
      else reload();
    },
  };
}
