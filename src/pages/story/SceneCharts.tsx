import { useEffect, useMemo } from 'react';
import { BlocksChart } from '../../charts/BlocksChart.tsx';
import { ErrorPartsChart } from '../../charts/ErrorPartsChart.tsx';
import { BETWEEN_CHARTS_MS } from '../../charts/frame/inTurn.ts';
import { LearnedChart } from '../../charts/LearnedChart.tsx';
import { SignalsChart } from '../../charts/SignalsChart.tsx';
import type { Levels } from '../../charts/series/floorLines.ts';
import { legendEntries } from '../../charts/series/legendEntries.ts';
import { TestErrorChart } from '../../charts/TestErrorChart.tsx';
import type { Scene } from '../../experiment/choices.ts';
import { HERO } from '../../learners/learnerNames.ts';
import type { Run } from '../../store/lab/state.ts';
import { Legend } from '../lab/Legend.tsx';
import { PinLegend } from '../lab/pins/PinLegend.tsx';
import { LiveMachine } from '../machine/LiveMachine.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { useHallView } from '../shared/present/hallContext.ts';
import { TimeSlider } from '../shared/time/TimeSlider.tsx';
import { useShownRun } from '../shared/time/useShownRun.ts';
import { useShownLines } from '../shared/useShownLines.ts';

type ChartName = 'error' | 'parts' | 'signals' | 'learned' | 'machine' | 'blocks';

/** What a scene needs to be seen, the most telling first. */
const CHARTS: Record<Scene, readonly ChartName[]> = {
  1: ['error'],
  2: ['parts'],
  3: ['machine', 'signals'],
  4: ['machine', 'blocks'],
  5: ['error'],
  6: ['signals', 'error'],
  7: ['error'],
  8: ['error', 'signals'],
  9: ['error', 'blocks'],
};

/** A hall sees one chart at a time: the machine, or, where a scene begins with it, what stands beside it. */
function withMachine(charts: readonly ChartName[]): readonly ChartName[] {
  return charts[0] === 'machine' ? charts.slice(1) : ['machine', ...charts];
}

/** The levels that the story has explained up to a scene. */
const LEVELS: Record<Scene, Levels> = {
  1: 'zero',
  2: 'base',
  3: 'base',
  4: 'base',
  5: 'all',
  6: 'all',
  7: 'all',
  8: 'all',
  9: 'all',
};

/** The runs that a scene shows beside its own. */
function RunsBeside() {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  const { pins } = useMemo(() => legendEntries(run, pinned), [run, pinned]);
  return <PinLegend entries={pins} />;
}

function ErrorChart({ run, turn }: { readonly run: Run; readonly turn: number }) {
  const { shown, hidden, toggle } = useShownLines(run.experiment.learners);
  const pinned = useLab((state) => state.pinned);
  return (
    <TestErrorChart
      run={run}
      pinned={pinned}
      turn={turn}
      learners={shown}
      levels={LEVELS[run.experiment.scene]}
    >
      {run.experiment.learners.length > 1 && <Legend hidden={hidden} onToggle={toggle} />}
      <RunsBeside />
    </TestErrorChart>
  );
}

function Chart({ name, ...rest }: { readonly name: ChartName; readonly run: Run; readonly turn: number }) {
  switch (name) {
    case 'error':
      return <ErrorChart {...rest} />;
    case 'parts':
      return <ErrorPartsChart {...rest} opensOn="whole" />;
    case 'signals':
      return <SignalsChart {...rest} learner={HERO} />;
    case 'learned':
      return <LearnedChart {...rest} />;
    case 'blocks':
      return <BlocksChart {...rest} learner={HERO} />;
    case 'machine':
      return <LiveMachine network={{ learner: HERO, seed: rest.run.experiment.seed }} turn={rest.turn} />;
  }
}

/** The live charts of a scene. */
export default function SceneCharts({ scene }: { readonly scene: Scene }) {
  const run = useShownRun();
  const { drawn } = useLabActions();
  const { machine } = useHallView();
  const charts = machine ? withMachine(CHARTS[scene]) : CHARTS[scene];
  useEffect(() => {
    const timer = setTimeout(drawn, charts.length * BETWEEN_CHARTS_MS);
    return () => clearTimeout(timer);
  }, [drawn, charts]);
  return (
    <div className={`story-charts story-charts-${charts.length}`}>
      {charts.map((name, turn) => (
        <Chart key={`${scene} ${name}`} name={name} run={run} turn={turn} />
      ))}
      <TimeSlider />
    </div>
  );
}
