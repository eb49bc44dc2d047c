import type { Experiment } from '../../experiment/experiment.ts';
import { type ErrorParts, errorParts } from '../../problem/decomposition.ts';
import { type Asked, levelsOf } from '../../problem/problems.ts';
import type { Curve } from '../../store/lab/state.ts';
import { mean } from '../../training/averages.ts';
import type { Measurement } from '../../training/events.ts';
import { type Axis, valueAxis } from '../frame/axes/axis.ts';
import { MOST_POINTS } from './seeds/decimate.ts';
import { logsByEpoch } from './seeds/seedLogs.ts';

/**
 * The parts of one learner's test error at a place along a chart: means over seeds, since means of parts add up and
 * medians do not.
 */
export interface ErrorPartsRow extends ErrorParts {
  /** The epoch, or β. */
  readonly x: number;
  readonly testError: number;
  /** The noise as it is drawn: on a finite test set it may measure a trifle below zero. */
  readonly noiseArea: number;
}

/** `whole` shows all of the error; `closeUp` what is left of it, but no less than the region about kα². */
export type Extent = 'whole' | 'closeUp';

export interface ErrorPartsSeries {
  readonly rows: readonly ErrorPartsRow[];
  readonly axis: Axis;
}

const CLOSE_UP_OVER_BASE_ONLY = 2;
const CLOSE_UP_OVER_LATEST = 1.2;

/** The mean over seeds of the test error and its parts. */
function meanParts(
  measured: readonly Measurement[],
  target: Asked & Pick<Experiment, 'alpha' | 'beta'>,
): ErrorParts & { readonly testError: number } {
  const parts = measured.map((measurement) => errorParts(measurement.testError, measurement, target));
  return {
    testError: mean(measured.map((measurement) => measurement.testError)),
    missingBase: mean(parts.map((part) => part.missingBase)),
    missingComposite: mean(parts.map((part) => part.missingComposite)),
    noise: mean(parts.map((part) => part.noise)),
  };
}

/** A row of the chart: the parts at a place along it. */
export function errorPartsRow(x: number, parts: ErrorParts & { readonly testError: number }): ErrorPartsRow {
  return { x, ...parts, noiseArea: Math.max(0, parts.noise) };
}

/** The measurements of a learner's seeds by epoch. An exact kernel has no epochs: its fit holds from start to end. */
function measuredByEpoch(curves: readonly Curve[], epochs: number, most: number) {
  const fits = curves.flatMap(({ fit }) => fit ?? []);
  if (fits.length > 0) return [0, epochs].map((epoch) => ({ epoch, measured: fits }));
  return logsByEpoch(curves, most).map(({ epoch, logs }) => ({ epoch, measured: logs }));
}

/** A row for each epoch of one learner, or for as many of them as are asked for. */
export function errorPartsRows(
  curves: readonly Curve[],
  experiment: Asked & Pick<Experiment, 'alpha' | 'beta' | 'epochs'>,
  most = Number.POSITIVE_INFINITY,
): ErrorPartsRow[] {
  return measuredByEpoch(curves, experiment.epochs, most).map(({ epoch, measured }) =>
    errorPartsRow(epoch, meanParts(measured, experiment)),
  );
}

/** Where one learner's test error is, over epochs. */
export function errorPartsSeries(
  curves: readonly Curve[],
  experiment: Asked & Pick<Experiment, 'alpha' | 'beta' | 'epochs'>,
  extent: Extent,
): ErrorPartsSeries {
  const rows = errorPartsRows(curves, experiment, MOST_POINTS);
  const { zeroPredictor, baseOnly } = levelsOf(experiment);
  const highest = Math.max(1.1 * zeroPredictor, ...rows.map((row) => row.testError));
  const whole = zeroPredictor > 0 ? Math.min(highest, 3 * zeroPredictor) : highest;
  const latest = rows[rows.length - 1]?.testError ?? highest;
  const near = Math.max(CLOSE_UP_OVER_BASE_ONLY * baseOnly, CLOSE_UP_OVER_LATEST * latest);
  const closeUp = baseOnly > 0 ? Math.min(whole, near) : whole;
  return { rows, axis: valueAxis('linear', 0, extent === 'closeUp' ? closeUp : whole) };
}
