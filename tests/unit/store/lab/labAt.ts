import { readRunFile } from '../../../../src/files/readRunFile.ts';
import type { AddressWindow } from '../../../../src/store/addressBar.ts';
import { openLab } from '../../../../src/store/lab/labStore.ts';
import type { RunMessage } from '../../../../src/worker/messages.ts';
import type { RunClient } from '../../../../src/worker/pool/runClient.ts';
import { handClock } from '../handClock.ts';

/** Some workers: what was asked of them, and the voice in which a test answers for them. */
interface Notebook {
  readonly asked: string[];
  say(message: RunMessage): void;
}

/**
 * A laboratory whose workers are notebooks: what was asked of them is written down, and the test answers. The first
 * that is opened is the live run's; `say` answers for the one that was opened last.
 */
export function labAt(search: string, { holdUntilDrawn = false } = {}) {
  const clock = handClock();
  const asked: string[] = [];
  const listeners = new Map<string, () => void>();
  const location = { search, pathname: '/' };
  const notebooks: Notebook[] = [];
  const write = (_data: unknown, _title: string, address?: string | URL | null) => {
    location.search = String(address).slice(1);
  };
  const page: AddressWindow = {
    location,
    history: { pushState: write, replaceState: write },
    addEventListener: (type, listener) => listeners.set(type, listener),
    removeEventListener: () => {},
  };
  const lab = openLab({
    page,
    clock,
    holdUntilDrawn,
    readRunFile,
    createRunClient: (listener): RunClient => {
      const clientCalls: string[] = [];
      notebooks.push({ asked: clientCalls, say: listener });
      const note = (call: string) => {
        asked.push(call);
        clientCalls.push(call);
      };
      return {
        start: (id, { alpha }, { paused }) => note(`start ${id} alpha ${alpha}${paused ? ' paused' : ''}`),
        pause: (id) => note(`pause ${id}`),
        resume: (id) => note(`resume ${id}`),
        step: (id) => note(`step ${id}`),
        watch: (id, { learner, seed }) => note(`watch ${id} ${learner} ${seed}`),
        unwatch: (id) => note(`unwatch ${id}`),
        stop: (id) => note(`stop ${id}`),
        dispose: () => note('dispose'),
      };
    },
  });
  return {
    lab,
    clock,
    asked,
    location,
    state: () => lab.store.getState(),
    notebooks,
    workers: () => notebooks.length,
    say: (message: RunMessage) => notebooks.at(-1)!.say(message),
    goTo: (query: string) => {
      location.search = query;
      listeners.get('popstate')?.();
    },
  };
}
