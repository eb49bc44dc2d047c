import { useMemo } from 'react';
import type { Run } from '../../../store/lab/state.ts';
import { type TimeMark, timeMarks } from '../../../store/lab/time/moments.ts';
import { useSameValue } from '../../series/seeds/sameValue.ts';
import { type AxisMark, epochAxis, type HorizontalAxis } from './horizontalAxis.ts';

/** What a moment of a run is called, and what it is. */
export const MOMENTS: Record<TimeMark['what'], Omit<AxisMark, 'x'>> = {
  base: {
    text: 'base',
    meaning: 'the first network to find both has 90 % of the base signal',
    signal: 'base',
  },
  composite: {
    text: 'composite',
    meaning: 'it has half of the composite signal',
    signal: 'composite',
  },
  rate: { text: 'rate ÷ 10', meaning: 'the learning rate is divided by 10' },
  turn: { text: 'turn', meaning: 'one block of a ResNet stands still from here on, and the other trains' },
  freeze: { text: 'W still', meaning: 'W and b1 of a ResNet stay as they are from here on' },
};

/** The epochs of a run, with its moments; the same object for as long as they are the same. */
export function useEpochAxis(run: Run): HorizontalAxis {
  const marks = timeMarks(run)
    .map(({ epoch, what }): AxisMark => ({ x: epoch, ...MOMENTS[what] }))
    .sort((a, b) => a.x - b.x);
  const same = useSameValue(marks);
  const { epochs } = run.experiment;
  return useMemo(() => epochAxis(epochs, same), [epochs, same]);
}
