import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import { readRunText } from '../../../src/files/readRunFile.ts';
import { likelyRecipe } from '../../../src/files/references.ts';
import { measurements, type Run } from '../../../src/store/lab/state.ts';
import { keptResult } from '../../../src/store/sweep/keptResult.ts';
import { planFigure } from '../../../src/training/figures/figurePlan.ts';
import { figurePoints } from '../../../src/training/figures/figurePoints.ts';
import { readFigureFile } from '../../../src/training/figures/readFigureFile.ts';
import { unitToday } from '../../../src/training/sweep/unitToday.ts';
import { FIGURE_FILE, LEDGER, RUN_FILE, today, UNSAID } from '../experiment/versions/corpus.ts';

const runOf = (text: string): Run => {
  const reading = readRunText(text);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.run;
};

describe('a run that 0.3.0 saved', () => {
  const saved = JSON.parse(RUN_FILE);
  const run = runOf(RUN_FILE);

  it('is the experiment that it was, field by field', () => {
    expect(run.experiment).toMatchObject({ ...today(saved.experiment), ...UNSAID, pins: [] });
    const { pins: _, ...ofTheLink } = decodeLink(saved.link).experiment;
    expect(run.experiment).toMatchObject(ofTheLink);
  });

  it('holds every measurement under the name that its learner has today', () => {
    const measured = run.curves.flatMap((curve) => [...measurements(curve)]);
    expect(measured).toHaveLength(saved.logs.length);
    saved.logs.forEach((log: { testError: number; trainLoss: number }, i: number) => {
      const { learner, seed, epoch } = today(log) as unknown as (typeof measured)[number];
      const { testError, trainLoss } = log;
      expect(measured[i]).toMatchObject({ learner, seed, epoch, testError, trainLoss });
    });
    expect(run.curves.map(({ learner }) => learner)).toContain('exact-ck-3resnetU');
  });

  it('that also diverged and was refused, does so under the names of today', () => {
    const text = JSON.stringify({
      ...saved,
      diverged: [{ learner: '3resnet-ntk', seed: 3, epoch: 4 }],
      refused: [{ learner: 'exact-ck-3resnet', seed: 3, sentence: 'Too large.' }],
      logs: saved.logs.filter(({ learner }: { learner: string }) => learner !== 'exact-ck-3resnet'),
    });
    const spoilt = runOf(text).curves.filter(({ divergedAt, refusal }) => divergedAt ?? refusal);
    expect(spoilt).toMatchObject([
      { learner: '3resnetU-ntk', divergedAt: 4 },
      { learner: 'exact-ck-3resnetU', refusal: 'Too large.' },
    ]);
  });

  it('is the same run when its link says v=2 and its names are those of today', () => {
    const { experiment } = decodeLink(saved.link);
    const again = { ...today(saved), experiment, link: `https://example.org/?${encodeLink(experiment)}` };
    expect(runOf(JSON.stringify(again))).toEqual(run);
  });
});

describe('a figure that 0.3.0 measured', () => {
  const saved = JSON.parse(FIGURE_FILE);
  const { output: file, success } = readFigureFile(saved);
  if (!success) throw new Error('it cannot be read');
  const plan = planFigure(decodeLink(file.link).experiment);

  it('is the same figure', () => {
    expect(plan.experiment).toEqual(decodeLink(saved.link).experiment);
    expect(file.points).toMatchObject(today(saved.points));
  });

  it('says where its points stand, which it left to its link', () => {
    const { samples, alpha, epochs, width } = plan.experiment;
    expect(file).toMatchObject({ n: samples, alpha, epochs });
    for (const point of file.points) {
      const trained = point.lr !== null;
      expect(point).toMatchObject({ width: trained ? width : null, scale: trained ? 1 : null });
      const { learner, beta, lr, wd } = point;
      expect(likelyRecipe(file, { learner, beta }, plan.experiment)).toEqual(
        trained ? { lr, wd, scale: 1 } : undefined,
      );
    }
  });

  it('has the points that follow from its units, under their keys of today', () => {
    const results = new Map(Object.entries(file.units!));
    expect([...results.keys()].sort()).toEqual(plan.units.map(({ key }) => key).sort());
    expect(figurePoints(plan, results).map(({ link: _, ...point }) => point)).toEqual(file.points);
  });

  it('goes on from the results that a browser or a ledger kept', () => {
    const kept = LEDGER.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; result: unknown });
    const keys = plan.units.map(({ key }) => key);
    expect(kept.length).toBe(keys.length);
    for (const entry of kept) {
      const now = unitToday(entry);
      expect(keys).toContain(now.key);
      expect(now.result).toEqual(today(entry.result));
      expect(keptResult(entry.key, entry.result)).toEqual(now.result);
      expect(keptResult(now.key, now.result)).toEqual(now.result);
      expect(decodeLink(entry.key)).toEqual(decodeLink(now.key));
    }
  });
});
