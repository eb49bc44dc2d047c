import { lazy, Suspense, useEffect } from 'react';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { useShownSnapshot } from '../shared/time/useShownSnapshot.ts';
import { FreezeSwitch } from './FreezeSwitch.tsx';

const MachineChart = lazy(async () => ({ default: (await import('./MachineChart.tsx')).MachineChart }));

interface LiveMachineProps {
  readonly network: NetworkId;
  readonly turn: number;
}

/** One network of the run, watched for as long as it is drawn. */
export function LiveMachine({ network: { learner, seed }, turn }: LiveMachineProps) {
  const { watch } = useLabActions();
  const experiment = useLab(({ run }) => run.experiment);
  const shown = useShownSnapshot({ learner, seed });
  useEffect(() => {
    watch({ learner, seed });
    return () => watch(undefined);
  }, [watch, learner, seed]);
  const coming = (
    <section className="chart chart-machine machine-coming">
      <p>The network is drawn here when the run starts.</p>
    </section>
  );
  if (!shown) return coming;
  return (
    <Suspense fallback={coming}>
      <MachineChart snapshot={shown} experiment={experiment} turn={turn}>
        <FreezeSwitch learner={learner} stepsDone={shown.stepsDone} />
      </MachineChart>
    </Suspense>
  );
}
