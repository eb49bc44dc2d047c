/** What a run's evaluations are for: its whole course, or no more than its end. */
export type Cadence = 'course' | 'end';

/** A run of no more epochs is measured at the end of each. */
const EVERY_EPOCH_UP_TO = 200;
/** A longer one at gaps of at most this part of the epochs so far: closely at first, where the signals are found. */
const GAP_PART = 1 / 25;
/** How many times a run is measured, about, where its end is what counts. */
const MEASUREMENTS_OF_AN_END = 4;

/** The largest of 1, 2, 5, 10, 20, 50, … that is not above a number; 1 for what is below. */
function roundBelow(value: number): number {
  if (value < 2) return 1;
  const decade = 10 ** Math.floor(Math.log10(value));
  const digit = value / decade;
  return decade * (digit < 2 ? 1 : digit < 5 ? 2 : 5);
}

/** Epochs from one measurement to the next, about where so many are complete. */
function gapAt(epochsDone: number, epochs: number, cadence: Cadence): number {
  if (cadence === 'end') return Math.ceil(epochs / MEASUREMENTS_OF_AN_END);
  return epochs <= EVERY_EPOCH_UP_TO ? 1 : roundBelow(epochsDone * GAP_PART);
}

/**
 * Whether a run is measured, with a log for each network and seed, when so many epochs are complete. An evaluation costs
 * as much as an epoch or more: it runs N training and 2,000 test examples through the network, where an epoch takes N
 * forward and backward. So a run of 800 epochs has 153 of them in place of 800. The start and the end are always measured.
 *
 * @param epochs of the whole run.
 */
export function isMeasured(epochsDone: number, epochs: number, cadence: Cadence): boolean {
  return epochsDone === epochs || epochsDone % gapAt(epochsDone, epochs, cadence) === 0;
}

/** The epoch at whose end a run is measured next. */
export function nextMeasured(epochsDone: number, epochs: number, cadence: Cadence): number {
  let next = Math.min(epochs, epochsDone + 1);
  while (!isMeasured(next, epochs, cadence)) next++;
  return next;
}

/** How many times a run is measured after its start. */
export function measurementCount(epochs: number, cadence: Cadence): number {
  if (cadence === 'end') return Math.ceil(epochs / gapAt(epochs, epochs, cadence));
  let count = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) if (isMeasured(epoch, epochs, cadence)) count++;
  return count;
}
