import { useMemo } from 'react';
import type { LearnerName } from '../../experiment/learnerNames.ts';
import { byLearner, type LearnerCurves, remarksOn } from '../../store/learnerCurves.ts';
import { errorText } from '../../store/numberText.ts';
import { latest } from '../../store/state.ts';
import { median } from '../../training/median.ts';
import { LegendList } from '../LegendList.tsx';
import { useLab } from '../labContext.ts';

interface LegendProps {
  readonly hidden: ReadonlySet<LearnerName>;
  readonly onToggle: (learner: LearnerName) => void;
}

function entryOf({ learner, curves: seeds }: LearnerCurves) {
  const errors = seeds.flatMap((curve) => latest(curve)?.testError ?? []);
  return {
    learner,
    error: errors.length > 0 ? errorText(median(errors)) : '–',
    remarks: remarksOn(seeds),
  };
}

/** Names every line of a run's charts. */
export function Legend(props: LegendProps) {
  const curves = useLab(({ run }) => run.curves);
  const entries = useMemo(() => byLearner(curves).map(entryOf), [curves]);
  return <LegendList entries={entries} {...props} />;
}
