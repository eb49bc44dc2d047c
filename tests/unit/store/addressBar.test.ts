import { describe, expect, it, vi } from 'vitest';
import { type AddressWindow, chooseWrite, openAddressBar } from '../../../src/store/addressBar.ts';
import { handClock } from './handClock.ts';

/** A window with a history, and nothing else. */
function pageAt(search: string) {
  const listeners = new Map<string, () => void>();
  const entries = [search];
  const location = { search, pathname: '/lab/' };
  const go = (address: string) => {
    location.search = address.slice(address.indexOf('?'));
  };
  const page: AddressWindow = {
    location,
    history: {
      pushState: (_data, _title, address) => {
        go(String(address));
        entries.push(location.search);
      },
      replaceState: (_data, _title, address) => {
        go(String(address));
        entries[entries.length - 1] = location.search;
      },
    },
    addEventListener: (type, listener) => listeners.set(type, listener),
    removeEventListener: (type) => listeners.delete(type),
  };
  return { page, entries, location, fire: (type: string) => listeners.get(type)?.() };
}

describe('the address bar', () => {
  it('never writes more than 100 times in any 30 s, and ends on the last address written', () => {
    const clock = handClock();
    const { page, location } = pageAt('');
    const times: number[] = [];
    const counted =
      (write: (a: unknown, b: string, c: string) => void) => (a: unknown, b: string, c: string) => {
        times.push(clock.now());
        write(a, b, c);
      };
    const { pushState, replaceState } = page.history as never as Record<string, never>;
    Object.assign(page.history, { pushState: counted(pushState!), replaceState: counted(replaceState!) });
    const bar = openAddressBar(page, clock, () => {});
    for (let i = 0; i < 1000; i++) {
      bar.write(`?n=${i}`);
      clock.turn(50);
    }
    clock.turn(40_000);
    expect(location.search).toBe('?n=999');
    for (const from of times)
      expect(times.filter((time) => time >= from && time < from + 30_000).length).toBeLessThan(100);
  });

  it('makes an entry of a write, and none of a write of what is there', () => {
    const { page, entries } = pageAt('?v=2');
    const bar = openAddressBar(page, handClock(), () => {});
    bar.write('?v=2');
    bar.write('?v=2&alpha=0.5');
    expect(entries).toEqual(['?v=2', '?v=2&alpha=0.5']);
  });

  it('tells of back, forward and a changed hash, until it is disposed of', () => {
    const moved = vi.fn();
    const { page, fire } = pageAt('');
    const bar = openAddressBar(page, handClock(), moved);
    fire('popstate');
    fire('hashchange');
    expect(moved).toHaveBeenCalledTimes(2);
    bar.dispose();
    fire('popstate');
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('pushes at a human pace', () => {
    expect(chooseWrite([0, 1000, 2000], 3000)).toBe('push');
  });
});
