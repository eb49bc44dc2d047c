import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EpochChart } from '../../../src/charts/EpochChart.tsx';
import { epochSeries } from '../../../src/charts/series/epochSeries.ts';
import type { Quantity } from '../../../src/charts/series/quantities.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { freshRun } from '../../../src/store/lab/state.ts';
import { curveOf } from '../store/logs.ts';

/** A row, and nothing else: how much worse a learner is on fresh examples. */
const GAP: Quantity = {
  name: 'Gap',
  value: ({ testError, trainError }) => testError - trainError,
  highest: ({ alpha, beta }) => alpha + beta,
  headroom: { linear: 1, log: 1 },
  lowest: () => 0.01,
};

it('a chart of a new quantity is a row and its words: lines, axis and frame follow', () => {
  const experiment = { ...DEFAULT_EXPERIMENT, epochs: 4, learners: ['3resnet-all'] as const };
  const curves = [curveOf(4, (epoch) => ({ testError: 1 + epoch / 10, trainError: 1 }))];
  const { rows, axis } = epochSeries(GAP, curves, experiment, 'linear');
  expect(rows.map((row) => row['3resnet-all']!.toFixed(3))).toEqual([
    '0.000',
    '0.100',
    '0.200',
    '0.300',
    '0.400',
  ]);
  expect(axis.domain[1]).toBeGreaterThanOrEqual(experiment.alpha + experiment.beta);

  const page = renderToStaticMarkup(
    createElement(EpochChart, {
      run: { ...freshRun(1, experiment, 'idle'), curves },
      turn: 0,
      learners: experiment.learners,
      quantity: GAP,
      className: 'chart-gap',
      title: 'Gap over epochs',
      caption: () => 'How much is memorised.',
      floors: () => [],
      named: true,
    }),
  );
  for (const words of ['Gap over epochs', 'How much is memorised.', 'Show numbers'])
    expect(page).toContain(words);
});
