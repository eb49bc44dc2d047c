import * as v from 'valibot';
import { FIGURES, type Figure, PANELS, type Panel } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type FieldKey, isFieldOf, isSweptIn } from '../../experiment/fields.ts';
import { TRAINED_KEYS } from '../../experiment/keys.ts';
import { encodeLink } from '../../experiment/link.ts';
import { pick } from '../../experiment/pick.ts';
import { LEARNER_NAMES } from '../../learners/learnerNames.ts';
import { STARTS } from '../../learners/starts.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type FigurePoint, figurePoints } from './figurePoints.ts';
import { NEEDLESS_RULE } from './needless.ts';
import type { Results } from './standing.ts';

const finite = v.pipe(v.number(), v.finite());
const learner = v.picklist(LEARNER_NAMES);
/** A field that may be left out, but not be undefined. */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);

const MEASUREMENT = v.object({
  learner,
  seed: finite,
  epoch: finite,
  trainLoss: finite,
  trainError: finite,
  testError: finite,
  baseCoefficient: finite,
  compositeCoefficient: finite,
  ridge: maybe(finite),
  bandwidth: maybe(v.nullable(finite)),
  residual: maybe(finite),
  block1Base: maybe(v.nullable(finite)),
  block1Composite: maybe(v.nullable(finite)),
  block2Base: maybe(v.nullable(finite)),
  block2Composite: maybe(v.nullable(finite)),
  block1Error: maybe(finite),
});

/** What came of a unit, as a file holds it. */
export const UNIT_RESULT_SCHEMA = v.object({
  last: maybe(MEASUREMENT),
  divergedAt: maybe(finite),
  refusal: maybe(v.string()),
}) as unknown as v.GenericSchema<unknown, UnitResult>;

const POINT = v.object({
  learner,
  beta: maybe(finite),
  width: maybe(finite),
  median: finite,
  min: finite,
  max: finite,
  seeds: v.array(finite),
  lr: v.nullable(finite),
  wd: v.nullable(finite),
  base: v.nullable(finite),
  composite: v.nullable(finite),
  missingBase: finite,
  missingComposite: finite,
  noise: finite,
  done: v.boolean(),
});

/** A figure's file. */
export interface FigureFile {
  readonly figure: Figure;
  readonly panel: Panel;
  /** The query that opens the figure. */
  readonly link: string;
  /** The program's. */
  readonly version: string;
  /** When the file was made, as ISO 8601. */
  readonly date: string;
  /** The experiment in words and numbers, for whoever has no program to read the link with. */
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly points: readonly FigurePoint[];
  /** By the units' Lab links; a file that is only shown may go without. */
  readonly units?: Readonly<Record<string, UnitResult>>;
}

/** What a figure's file must be, before any of it is believed. */
export const FIGURE_FILE_SCHEMA = v.object({
  figure: v.picklist(FIGURES),
  panel: v.picklist(PANELS),
  link: v.pipe(v.string(), v.maxLength(10_000)),
  version: v.string(),
  date: v.string(),
  recipe: v.record(v.string(), v.unknown()),
  points: v.array(POINT),
  units: maybe(v.record(v.string(), UNIT_RESULT_SCHEMA)),
}) as v.GenericSchema<unknown, FigureFile>;

/** What a figure's numbers depend on: a field whose values it tries one after the other is told by those. */
function recipeKeys(figure: Figure): FieldKey[] {
  return TRAINED_KEYS.filter((key) => isFieldOf(key, figure) && !isSweptIn(key, figure));
}

function recipeOf(experiment: Experiment, figure: Figure, engine: string): Record<string, unknown> {
  return {
    ...pick(experiment, recipeKeys(figure)),
    engine,
    optimiser:
      'SGD, momentum 0.9, weight decay on biases too, learning rate divided by 10 from half of the epochs on',
    initialisation: `${STARTS[experiment.init].law} times ${experiment.scale}; f is d for W and b1, m for all others`,
    choice: 'the pair of learning rate and weight decay with the least median test error over the seeds',
    saving: NEEDLESS_RULE,
  };
}

/**
 * The file of a figure as far as its units are done.
 *
 * @param made by which version, when (ISO 8601) and on which engine.
 */
export function figureFile(
  plan: FigurePlan,
  results: Results,
  made: { readonly version: string; readonly date: string; readonly engine: string },
): FigureFile {
  const { experiment } = plan;
  const { panel } = experiment;
  const figure = experiment.view as Figure;
  return {
    figure,
    panel,
    link: encodeLink(experiment),
    version: made.version,
    date: made.date,
    recipe: recipeOf(experiment, figure, made.engine),
    points: figurePoints(plan, results).map(({ link: _, ...point }) => point),
    units: Object.fromEntries(results),
  };
}
