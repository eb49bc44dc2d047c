import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { learnerStyle } from '../../../src/charts/marks/learnerStyle.ts';
import { relativeError } from '../../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../../src/engines/tfjs/tfjsEngine.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import type { Architecture, ArchitectureRecord } from '../../../src/learners/architectures.ts';
import { stepCost } from '../../../src/learners/cost.ts';
import { initialParameters } from '../../../src/learners/initialisation.ts';
import { isKernelLearner, type LearnerName, type NetworkName } from '../../../src/learners/learnerNames.ts';
import { TRAINABLE_NAMES } from '../../../src/learners/trainables.ts';
import { NetworkTable } from '../../../src/pages/controls/learners/NetworkTable.tsx';
import { predictOracle, trainOracle } from '../../agreement/oracle.ts';
import { SMALL, smallEnsemble, smallPlan } from '../../agreement/smallEnsembles.ts';

/** One row. */
vi.mock('../../../src/learners/architectures.ts', async (original) => {
  const module = await original<{
    ARCHITECTURES: Record<string, ArchitectureRecord>;
    ARCHITECTURE_NAMES: string[];
  }>();
  module.ARCHITECTURES.toy = {
    label: 'toy without a skip',
    hiddenLayers: 2,
    second: 'bottleneck',
    skip: false,
    maxWidth: 2000,
    dashes: { all: '1 1', hidden: '1 2', last: '1 3', ntk: '1 4' },
  };
  module.ARCHITECTURE_NAMES.push('toy');
  return module;
});
const TOY = 'toy' as Architecture;
const TOYS = TRAINABLE_NAMES.map((trainable) => `toy-${trainable}` as NetworkName);
const FLOAT32_TOLERANCE = 1e-5;
const choice = { chosen: [] as readonly LearnerName[], onToggle: () => {} };

describe('a new architecture needs one row, and then', () => {
  it('a link names its learners, and the controls and the charts show them', () => {
    const { experiment, issues } = decodeLink(`learners=${TOYS.join(',')}`);
    expect({ learners: experiment.learners, issues }).toEqual({ learners: TOYS, issues: [] });
    const table = renderToStaticMarkup(createElement(NetworkTable, choice));
    for (const name of TOYS) expect(table).toContain(`aria-label="${name}"`);
    expect(table).toContain('toy without a skip');
    expect(learnerStyle(TOYS[0]!)).toMatchObject({ colour: 'var(--learner-toy-all)', dash: '1 1' });
    expect(TOYS.map(isKernelLearner)).toEqual([false, false, true, true]);
  });

  it('its start and its cost follow from what it is made of', () => {
    const names = Object.keys(initialParameters(1, TOY, SMALL));
    expect(names).toEqual(['W', 'b1', 'V', 'b2', 'A']);
    expect(stepCost(TOYS[0]!, SMALL)).toBe(stepCost('3resnet-all', SMALL));
  });

  it.each(TOYS)('the reference engine trains %s as its definition says', async (name) => {
    const engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
    const spec = smallEnsemble(name, SMALL, [1]);
    const plan = smallPlan(SMALL, 1, 6);
    const ensemble = await engine.createEnsemble(spec);
    const losses = await ensemble.advance(plan);
    const { outputs } = await ensemble.inspect(0);
    ensemble.dispose();
    const expected = trainOracle(spec, 0, [plan]);
    expect(relativeError(losses, expected.losses)).toBeLessThan(FLOAT32_TOLERANCE);
    const [member] = spec.members;
    const predicted = predictOracle(spec, member!, expected.parameters, member!.test);
    expect(relativeError(outputs, predicted)).toBeLessThan(FLOAT32_TOLERANCE);
  });
});
