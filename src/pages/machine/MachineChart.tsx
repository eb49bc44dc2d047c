import { type ReactNode, useMemo, useState } from 'react';
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx';
import { Machine } from '../../charts/machine/Machine.tsx';
import type { Column } from '../../charts/machine/machineLayout.ts';
import { isDrawn, type PartId } from '../../charts/machine/parts.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { architectureOf } from '../../learners/architectures.ts';
import { parseLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { inputGroups } from '../../problem/inputGroups.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import type { NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import { shareText } from '../../words/numberText.ts';
import { momentText } from '../network/networkSentences.ts';
import { machineNumbers, savedMachine } from './machineNumbers.ts';
import {
  columnFormula,
  columnShares,
  drawnText,
  type Machine as MachineFacts,
  machineSentence,
  partSentence,
  restText,
  workedSentence,
} from './machineSentences.ts';
import './machine.css';

interface MachineChartProps {
  readonly snapshot: NetworkSnapshot;
  readonly experiment: Asked &
    Pick<Experiment, 'width' | 'alpha' | 'beta' | 'samples' | 'batchSize' | 'seeds'>;
  readonly turn?: number;
  /** Below the drawing. */
  readonly children?: ReactNode;
}

interface BelowProps {
  readonly facts: MachineFacts;
  readonly column: Column;
  readonly roomy: boolean;
}

/** A column's formula, or its letter where there is no room, and under the outputs what they hold. */
function Below({ facts, column: { name, x }, roomy }: BelowProps) {
  const architecture = architectureOf(parseLearner(facts.learner).architecture);
  const holds = name === 'out1' || name === 'out2' || name === 'out' ? columnShares(facts, name) : undefined;
  const formula = columnFormula(name, architecture);
  return (
    <>
      <tspan className="machine-formula">{roomy ? formula : formula.split(' ')[0]}</tspan>
      {holds && (
        <>
          <tspan className="machine-holds base" x={x} dy="1.5em">
            {shareText(holds.base)}
          </tspan>
          <tspan className="machine-holds composite" x={x} dy="1.25em">
            {shareText(holds.composite)}
          </tspan>
        </>
      )}
    </>
  );
}

/** The drawing of a network at one moment. */
export function MachineChart({ snapshot, experiment, turn = 0, children }: MachineChartProps) {
  const [choice, setChosen] = useState<PartId>();
  const { learner, stepsDone, machine: parts } = snapshot;
  const chosen = choice && isDrawn(parts, choice) ? choice : undefined;
  const problem = problemOf(experiment);
  const groups = useMemo(() => inputGroups(problem), [problem]);
  const facts: MachineFacts = { learner, parts, groups, strengths: experiment };
  const { architecture, trainable } = parseLearner(learner);
  const moment = momentText(stepsDone, experiment);
  const sentence = machineSentence(facts, moment);
  const isOutput =
    chosen && (chosen.column === 'out1' || chosen.column === 'out2' || chosen.column === 'out');
  return (
    <ChartFrame
      turn={turn}
      className="chart-machine"
      title={`The machine: ${learner}`}
      caption={
        <>
          Every output holds <span className="base">base signal</span> (left) and{' '}
          <span className="composite">composite signal</span> (right, striped): full is 100 %. Dots below are
          what is neither. Shown {moment}.
        </>
      }
      draw={(size) => (
        <Machine
          size={size}
          name={sentence}
          parts={parts}
          architecture={architectureOf(architecture)}
          trainable={trainableOf(trainable)}
          groups={groups}
          strengths={experiment}
          below={(column, roomy) => <Below facts={facts} column={column} roomy={roomy} />}
          nameOf={(part) => partSentence(facts, part)}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      numbers={() => machineNumbers(facts, moment)}
      saved={savedMachine(facts, moment)}
    >
      <p className="machine-said">
        {chosen ? partSentence(facts, chosen) : `${drawnText(parts, experiment.width)} ${restText(learner)}`}{' '}
        {isOutput && workedSentence(facts, chosen.number)}
      </p>
      {children}
    </ChartFrame>
  );
}
