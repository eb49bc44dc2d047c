import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import { gatherMessages } from './gatherMessages.ts';
import type { RunStatus } from './lab/state.ts';

/** What workers work on: a run, or a sweep. */
interface Work {
  readonly id: number;
  readonly status: RunStatus;
}

/** The workers, as far as work is taken from them. */
interface WorkClient {
  stop(id: number): void;
  dispose(): void;
}

interface WorkWorld<State, Action, Message, Client> {
  readonly store: StoreApi<State>;
  readonly clock: Clock;
  /** The state after an action, or after what the workers said. Pure. */
  readonly reduce: (state: State, action: Action) => State;
  readonly workOf: (state: State) => Work;
  readonly createClient: (listener: (message: Message) => void) => Client;
  /** The action by which a message is taken in. */
  readonly hear: (message: Message) => Action;
  /** Whether a message can wait for the next redraw. */
  readonly waits: (message: Message) => boolean;
  /** Sends the page's work to the workers. `open` returns the open workers, or opens some first. */
  readonly launch: (open: () => Client) => void;
}

/** A store's hand on its workers. */
export interface WorkFollower<Action, Client> {
  /** The open workers. There are none before the first work, and after a failure until the next run. */
  readonly client: Client | undefined;
  /** True while new work waits for a slider to rest. */
  readonly isSettling: boolean;
  /** Takes an action that begins no work. */
  dispatch(action: Action): void;
  /**
   * Takes an action that may begin new work, and brings the workers after it: what they were at is stopped.
   *
   * @param settleMs new work begins when nothing has replaced it for so long.
   */
  act(action: Action, settleMs?: number): void;
  /** Begins at once what waits for a slider to rest. */
  launch(): void;
  /** Takes in what the workers have said so far. */
  flush(): void;
  dispose(): void;
}

/** Keeps workers and a store in step: workers do what the store asks for, and the store takes in their messages. */
export function followWork<State, Action, Message, Client extends WorkClient>({
  store,
  clock,
  reduce,
  workOf,
  createClient,
  hear,
  waits,
  launch: send,
}: WorkWorld<State, Action, Message, Client>): WorkFollower<Action, Client> {
  let client: Client | undefined;
  let settling: (() => void) | undefined;

  const dispatch = (action: Action): void => store.setState(reduce(store.getState(), action), true);
  const messages = gatherMessages(clock, waits, (unread: readonly Message[]) => {
    const before = store.getState();
    const after = unread.reduce((state, message) => reduce(state, hear(message)), before);
    if (after !== before) store.setState(after, true);
  });
  const open = (): Client => {
    client ??= createClient(messages.receive);
    return client;
  };
  const endSettling = (): void => {
    settling?.();
    settling = undefined;
  };
  const launch = (): void => {
    endSettling();
    send(open);
  };

  return {
    get client() {
      return client;
    },
    get isSettling() {
      return settling !== undefined;
    },
    dispatch,
    act: (action, settleMs = 0) => {
      messages.flush();
      const before = workOf(store.getState());
      dispatch(action);
      const after = workOf(store.getState());
      if (before.id !== after.id) {
        endSettling();
        // It may be the workers that failed: new work gets new ones.
        if (before.status === 'failed') {
          client?.dispose();
          client = undefined;
        } else client?.stop(before.id);
      }
      const begins = after.status === 'starting' && (before.id !== after.id || before.status === 'idle');
      if (!begins) return;
      if (settleMs > 0) settling = clock.after(settleMs, launch);
      else launch();
    },
    launch,
    flush: messages.flush,
    dispose: () => {
      endSettling();
      messages.dispose();
      client?.dispose();
    },
  };
}
