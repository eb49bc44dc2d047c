import type { RunMessage } from '../worker/messages.ts';
import type { Clock } from './clock.ts';

/** What the worker says is gathered and shown about six times a second. */
const REDRAW_EVERY_MS = 160;

/** Takes a worker's messages as they come. */
export interface Gatherer {
  receive(message: RunMessage): void;
  dispose(): void;
}

/**
 * Gathers a worker's messages: events and snapshots wait for the next redraw, everything else is read at once, with what waits
 * before it.
 */
export function gatherMessages(clock: Clock, read: (messages: readonly RunMessage[]) => void): Gatherer {
  let unread: RunMessage[] = [];
  let cancelRedraw: (() => void) | undefined;
  const readAll = (): void => {
    cancelRedraw?.();
    cancelRedraw = undefined;
    const messages = unread;
    unread = [];
    read(messages);
  };
  return {
    receive: (message) => {
      unread.push(message);
      const canWait = message.type === 'events' || message.type === 'snapshot';
      if (canWait) cancelRedraw ??= clock.after(REDRAW_EVERY_MS, readAll);
      else readAll();
    },
    dispose: () => cancelRedraw?.(),
  };
}
