import type { StoreApi } from 'zustand/vanilla';
import type { RunId, RunMessage } from '../../worker/messages.ts';
import type { CreateRunClient, RunClient } from '../../worker/pool/runClient.ts';
import type { Clock } from '../clock.ts';
import { gatherMessages } from '../gatherMessages.ts';
import { canWait } from '../lab/reduceRun.ts';
import type { LabState } from '../lab/state.ts';
import { experimentOfPin, isTraining } from './pinnedRun.ts';
import type { PinAction } from './reducePins.ts';

interface PinWorld {
  readonly store: Pick<StoreApi<LabState>, 'getState' | 'subscribe'>;
  readonly dispatch: (action: PinAction) => void;
  readonly createRunClient: CreateRunClient;
  readonly clock: Clock;
}

/**
 * Trains waiting pins again, one after the other, while the live run is over. A live run that begins has all cores at
 * once: the pin under way is dropped and waits again. The workers are the pins' own, so that those of the live run
 * keep its networks; they are ended when no pin waits.
 *
 * @returns ends it.
 */
export function trainPins({ store, dispatch, createRunClient, clock }: PinWorld): () => void {
  let client: RunClient | undefined;
  let lastId: RunId = 0;
  let training: RunId | undefined;

  const endWorkers = () => {
    client?.dispose();
    client = undefined;
  };

  const messages = gatherMessages(clock, canWait, (unread: readonly RunMessage[]) => {
    for (const message of unread) dispatch({ type: 'pinMessage', message });
  });

  const advance = (): void => {
    const { run: live, pinned } = store.getState();
    const current = pinned.find(isTraining);
    if (training !== undefined && current?.run.id !== training) {
      // It is over, or was unpinned. A failure may be the workers' own.
      if (pinned.some(({ run }) => run.status === 'failed' && run.id === training)) endWorkers();
      else client?.stop(training);
      training = undefined;
    }
    if (live.status !== 'finished') {
      if (training === undefined) return;
      client?.stop(training);
      training = undefined;
      dispatch({ type: 'dropPin' });
      return;
    }
    if (current) return;
    const next = pinned.find(({ run }) => run.status === 'idle');
    if (!next) {
      endWorkers();
      return;
    }
    lastId++;
    training = lastId;
    client ??= createRunClient(messages.receive);
    dispatch({ type: 'trainPin', letter: next.letter, runId: training });
    client.start(training, experimentOfPin(next.pin), { paused: false });
  };

  const unsubscribe = store.subscribe(advance);
  return () => {
    unsubscribe();
    messages.dispose();
    endWorkers();
  };
}
