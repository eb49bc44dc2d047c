import { useState } from 'react';
import { BlocksChart } from '../../charts/BlocksChart.tsx';
import { architectureOf } from '../../learners/architectures.ts';
import { networksOf, parseLearner } from '../../learners/learnerNames.ts';
import type { Run } from '../../store/lab/state.ts';

interface LabBlocksProps {
  readonly run: Run;
  readonly turn: number;
}

/** Who holds what in one of a run's networks with two blocks; nothing where there is none. */
export function LabBlocks({ run, turn }: LabBlocksProps) {
  const [wanted, setWanted] = useState<string>();
  const inBlocks = networksOf(run.experiment.learners).filter(
    (learner) => architectureOf(parseLearner(learner).architecture).skip,
  );
  const learner = inBlocks.find((each) => each === wanted) ?? inBlocks[0];
  if (!learner) return null;
  const choice = inBlocks.length > 1 && (
    <select
      aria-label="Learner whose blocks are shown"
      value={learner}
      onChange={({ target }) => setWanted(target.value)}
    >
      {inBlocks.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
  return <BlocksChart run={run} turn={turn} learner={learner} tools={choice} main={false} />;
}
