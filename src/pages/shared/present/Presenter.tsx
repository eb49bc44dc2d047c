import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ChartScaleContext } from '../../../charts/frame/chartScale.ts';
import { useExperiment, useExperimentActions } from '../experimentContext.ts';
import { usePageTitle } from '../usePageTitle.ts';
import { HallContext } from './hallContext.ts';
import { useConfirmed } from './keys/useConfirmed.ts';
import { usePresenterKeys } from './keys/usePresenterKeys.ts';
import { useViewKeys } from './keys/useViewKeys.ts';
import type { Stage } from './stage.ts';
import { useBeside } from './useBeside.ts';
import { useFadingControls } from './useFadingControls.ts';
import { useHall } from './useHall.ts';
import { usePassingNote } from './usePassingNote.ts';

/** What a page does within another; most pages stand alone. */
const Embedded = lazy(() => import('../embedded/Embedded.tsx'));

const KeyDialog = lazy(async () => ({ default: (await import('./keys/KeyDialog.tsx')).KeyDialog }));

interface PresenterProps {
  readonly stage: Stage;
  readonly children: ReactNode;
}

const forgets = (key: string, results: number) =>
  `${key} again forgets ${results} measured ${results === 1 ? 'result' : 'results'} and begins anew.`;

/** A view that can be shown to a hall: while the link says so, in large type and worked by keys. */
export function Presenter({ stage, children }: PresenterProps) {
  const present = useExperiment(({ experiment }) => experiment.present);
  const embed = useExperiment(({ experiment }) => experiment.embed);
  const { edit, commit } = useExperimentActions();
  usePageTitle();
  const [keysOpen, setKeysOpen] = useState(false);
  const [note, say] = usePassingNote();
  const confirmed = useConfirmed(say);
  const going = stage.status === 'running' || stage.status === 'starting';
  const scale = useHall(present, embed);
  const [beside, turnTo] = useBeside(present);
  const { askForView, chooseView } = useViewKeys(say);
  useFadingControls(present, going);
  useEffect(() => {
    if (present && !embed) say('? shows the keys');
    else setKeysOpen(false);
  }, [present, embed, say]);

  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    edit({ present: false });
    commit();
  };
  const fullScreen = () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    (done ?? Promise.reject()).catch(() => say('This browser does not give the page the full screen.'));
  };
  const { status, measured } = stage;
  const keys = {
    toggle: () => {
      if (going) return stage.pause();
      // To run again what has finished is to measure it anew.
      confirmed(status === 'finished' && measured > 0 ? forgets('Space', measured) : undefined, stage.run);
    },
    reset: () => confirmed(measured > 0 ? forgets('R', measured) : undefined, stage.reset),
    fullScreen,
    showKeys: () => setKeysOpen(true),
    leave,
    next: stage.next,
    previous: stage.previous,
    pin: stage.pin,
    lookBeside: stage.lookBeside,
    choose: (number: number) => {
      if (!chooseView(number)) stage.choose?.(number);
    },
    words: () => turnTo('words'),
    machine: stage.hasMachine ? () => turnTo('machine') : undefined,
    askForView,
  };
  usePresenterKeys(present, embed, keys);
  return (
    <ChartScaleContext value={scale}>
      <HallContext value={beside}>{children}</HallContext>
      {embed && (
        <Suspense>
          <Embedded stage={stage} />
        </Suspense>
      )}
      {present && !embed && (
        <div className="hall-buttons">
          <button type="button" className="button quiet" onClick={() => setKeysOpen(true)}>
            Keys
          </button>
          <button type="button" className="button quiet" onClick={leave}>
            Leave
          </button>
        </div>
      )}
      {present && (
        <p className="hall-note" role="status">
          {note && <span key={note.number}>{note.sentence}</span>}
        </p>
      )}
      {present && keysOpen && (
        <Suspense>
          <KeyDialog keys={keys} onClose={() => setKeysOpen(false)} />
        </Suspense>
      )}
    </ChartScaleContext>
  );
}
