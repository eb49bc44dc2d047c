import type { Clock } from './clock.ts';

/** Safari throws beyond 100 history writes in 30 s; what is written stays well below. */
const WINDOW_MS = 30_000;
const MOST_PUSHES = 40;
const MOST_WRITES = 80;

/** How a write of the address is made: as a new entry, over the present one, or later. */
export type AddressWrite = 'push' | 'replace' | 'later';

/**
 * Chooses how to write the address, given when it was written before.
 *
 * @param written times of earlier writes, ms.
 */
export function chooseWrite(written: readonly number[], now: number): AddressWrite {
  const recent = written.filter((time) => now - time < WINDOW_MS).length;
  if (recent < MOST_PUSHES) return 'push';
  return recent < MOST_WRITES ? 'replace' : 'later';
}

/** The part of a window that holds its address. */
export interface AddressWindow {
  readonly location: Pick<Location, 'search' | 'pathname'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

export interface AddressBar {
  /** The query that stands in the address, with its question mark. */
  read(): string;
  /** Puts a query into the address; a write that comes too soon after many others is made later. */
  write(query: string): void;
  dispose(): void;
}

/**
 * Keeps the address and the experiment the same thing.
 *
 * @param onMove called when the reader moves to another address: back, forward, or one typed into the open tab.
 */
export function openAddressBar(page: AddressWindow, clock: Clock, onMove: () => void): AddressBar {
  let written: number[] = [];
  let cancelLate = () => {};

  const write = (query: string): void => {
    cancelLate();
    if (query === page.location.search) return;
    const now = clock.now();
    const how = chooseWrite(written, now);
    if (how === 'later') {
      cancelLate = clock.after(1000, () => write(query));
      return;
    }
    written = [...written.filter((time) => now - time < WINDOW_MS), now];
    const address = page.location.pathname + query;
    if (how === 'push') page.history.pushState(null, '', address);
    else page.history.replaceState(null, '', address);
  };

  const moved = (): void => {
    cancelLate();
    onMove();
  };
  page.addEventListener('popstate', moved);
  page.addEventListener('hashchange', moved);
  return {
    read: () => page.location.search,
    write,
    dispose: () => {
      cancelLate();
      page.removeEventListener('popstate', moved);
      page.removeEventListener('hashchange', moved);
    },
  };
}
