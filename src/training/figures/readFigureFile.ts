import * as v from 'valibot';
import { FIGURES, PANELS } from '../../experiment/choices.ts';
import { decodeLink, rulesOfLink } from '../../experiment/link.ts';
import { linkToday, withNamesOfToday } from '../../experiment/versions/documents.ts';
import { NEWEST } from '../../experiment/versions/versions.ts';
import { LEARNER_NAMES } from '../../learners/learnerNames.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import { unitToday } from '../sweep/unitToday.ts';
import type { FigureFile } from './figureFile.ts';

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
  n: maybe(finite),
  width: v.nullable(finite),
  beta: finite,
  median: finite,
  min: finite,
  max: finite,
  seeds: v.array(finite),
  lr: v.nullable(finite),
  wd: v.nullable(finite),
  scale: v.nullable(finite),
  base: v.nullable(finite),
  composite: v.nullable(finite),
  missingBase: finite,
  missingComposite: finite,
  noise: finite,
  done: v.boolean(),
});

/** What a figure's file must be, before any of it is believed. */
const FIGURE_FILE_SCHEMA = v.object({
  figure: v.picklist([...FIGURES, 'samples']),
  panel: maybe(v.picklist(PANELS)),
  n: finite,
  alpha: finite,
  epochs: finite,
  link: v.pipe(v.string(), v.maxLength(10_000)),
  version: v.string(),
  date: v.string(),
  recipe: v.record(v.string(), v.unknown()),
  points: v.array(POINT),
  diverged: maybe(v.array(v.object({ learner, width: finite, scale: finite, beta: finite, epoch: finite }))),
  units: maybe(v.record(v.string(), UNIT_RESULT_SCHEMA)),
}) as v.GenericSchema<unknown, FigureFile>;

interface Said {
  readonly link?: unknown;
  readonly points?: unknown;
  readonly units?: unknown;
}

/** What a file of 0.3.0 left its link to say: its points named no more than what they differ in, and there was one scale. */
function withPlaces(document: object, link: string): object {
  const { points } = document as Said;
  if (!Array.isArray(points)) return document;
  const { samples, alpha, epochs, width, beta, scale } = decodeLink(link).experiment;
  const places = points.map((point) => {
    const trained = point?.lr === null ? { width: null, scale: null } : { width, scale };
    return { beta, ...trained, ...point };
  });
  return { n: samples, alpha, epochs, ...document, points: places };
}

/** A figure's file that any version of the program wrote, as this one writes it. */
function figureToday(document: unknown): unknown {
  const { link, units } = (document ?? {}) as Said;
  if (typeof link !== 'string') return document;
  const renamed = withNamesOfToday(document, rulesOfLink(link)) as object;
  const named = rulesOfLink(link) === NEWEST ? renamed : withPlaces(renamed, link);
  if (typeof units !== 'object' || units === null) return { ...named, link: linkToday(link) };
  const kept = Object.entries(units).map(([key, result]) => unitToday({ key, result }));
  return {
    ...named,
    link: linkToday(link),
    units: Object.fromEntries(kept.map(({ key, result }) => [key, result])),
  };
}

/** Reads a figure's file, whatever it is. */
export function readFigureFile(document: unknown): v.SafeParseResult<typeof FIGURE_FILE_SCHEMA> {
  return v.safeParse(FIGURE_FILE_SCHEMA, figureToday(document));
}
