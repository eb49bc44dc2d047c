import { expect, it } from 'vitest';
import { defaultExperiment } from '../../../src/experiment/defaults/defaults.ts';
import { RUN_KEYS } from '../../../src/experiment/keys.ts';
import { pick } from '../../../src/experiment/pick.ts';
import { settingsText } from '../../../src/experiment/settings.ts';

it('an experiment in words: strengths and sizes first, then the recipe, then what sets its pins apart', () => {
  const lab = { ...defaultExperiment('lab'), alpha: 0.3, beta: 0.5, samples: 500, width: 60, scale: 0.3 };
  const pin = { ...pick(lab, RUN_KEYS), beta: 0.2 };
  const text = settingsText({ ...lab, pins: [pin] }, ['A']);
  expect(text).toMatch(/^α = 0\.3, β = 0\.5, N = 500, m = 60, learning rate 0\.1, weight decay 0\.002, /);
  expect(text).toContain('scale of the start 0.3');
  expect(text).toMatch(/ Pinned A: β = 0\.2\.$/);
  // A start that is the default's, and what a view does not have, are not spoken of.
  expect(text).not.toMatch(/start linear|problem|tried/);
});

it('a figure’s own axis is said with all of its values', () => {
  const figure = { ...defaultExperiment('figure2'), widths: [100, 200], learningRates: [0.1, 0.2] };
  expect(settingsText(figure, [])).toMatch(/m = 100, 200/);
  expect(settingsText(figure, [])).toContain('learning rates 0.1, 0.2');
});
