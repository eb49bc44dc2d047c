import type { Clock } from './clock.ts';

/** The workers' messages are gathered, and shown about five times a second: on two cores, drawing takes what training could have. */
const REDRAW_EVERY_MS = 200;

/** Takes the workers' messages as they come. */
export interface Gatherer<Message> {
  receive(message: Message): void;
  /** Reads what waits now. */
  flush(): void;
  dispose(): void;
}

/**
 * Gathers the workers' messages. Some wait for the next redraw; any other is read at once, after those that wait.
 *
 * @param waits whether a message can wait.
 * @param read takes one message or more, in order.
 */
export function gatherMessages<Message>(
  clock: Clock,
  waits: (message: Message) => boolean,
  read: (messages: readonly Message[]) => void,
): Gatherer<Message> {
  let unread: Message[] = [];
  let cancelRedraw: (() => void) | undefined;
  const flush = (): void => {
    cancelRedraw?.();
    cancelRedraw = undefined;
    if (unread.length === 0) return;
    const messages = unread;
    unread = [];
    read(messages);
  };
  return {
    receive: (message) => {
      unread.push(message);
      if (waits(message)) cancelRedraw ??= clock.after(REDRAW_EVERY_MS, flush);
      else flush();
    },
    flush,
    dispose: () => cancelRedraw?.(),
  };
}
