import { countInWords } from '../../../words/countText.ts';
import { decimate } from '../../series/seeds/decimate.ts';
import { type Axis, type Scale, valueAxis } from './axis.ts';

/** Something that happened at a place along a chart. */
export interface AxisMark {
  readonly x: number;
  /** "rate ÷ 10": it stands under the axis. */
  readonly text: string;
  /** The same in a sentence's words. */
  readonly meaning: string;
  /** The signal whose colour it wears. */
  readonly signal?: 'base' | 'composite';
}

/** What runs along a chart with a line per learner. */
export interface HorizontalAxis extends Axis {
  /** "training examples N": it stands under the axis. */
  readonly title: string;
  /** What happened along it, in order. */
  readonly marks: readonly AxisMark[];
  /** "Epoch", "N": it stands before a value. */
  readonly name: string;
  readonly scale: Scale;
  /** The places that a pointer can stop at: what a chart hands to recharts as its data. */
  readonly stops: { readonly x: number }[];
  /** Whether each point is a measurement of its own, and marked by a dot. */
  readonly marked: boolean;
  /** A value in words. */
  text(x: number): string;
}

/** A chart whose places are measurements has nothing between them to mark. */
const NO_MARKS: readonly AxisMark[] = [];

/** Epochs from 0 on. */
export function epochAxis(epochs: number, marks = NO_MARKS): HorizontalAxis {
  return {
    name: 'Epoch',
    title: 'epoch',
    marks,
    scale: 'linear',
    domain: [0, epochs],
    ticks: valueAxis('linear', 0, epochs).ticks.filter((tick) => tick <= epochs),
    stops: decimate(epochs + 1).map((x) => ({ x })),
    marked: false,
    text: String,
  };
}

/** Strengths of the base signal, from 0 to 1 or as far as they go. */
export function betaAxis(betas: readonly number[]): HorizontalAxis {
  const rising = [...betas].sort((a, b) => a - b);
  return {
    name: 'β =',
    title: 'strength of the base signal β',
    marks: NO_MARKS,
    scale: 'linear',
    domain: [Math.min(0, rising[0]!), Math.max(1, rising[rising.length - 1]!)],
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    stops: rising.map((x) => ({ x })),
    marked: true,
    text: String,
  };
}

/** An infinite width stands at the right-hand edge: so many times the widest network's. */
const TIMES_TO_INFINITY = 2;

/**
 * Widths of hidden layers, on a logarithmic scale.
 *
 * @param endless whether the limit of infinite width has a place, at the right-hand edge.
 * @returns the axis, and where along it the limit stands.
 */
export function widthsAxis(
  widths: readonly number[],
  endless = false,
): HorizontalAxis & { readonly infinity: number } {
  const rising = [...widths].sort((a, b) => a - b);
  const infinity = TIMES_TO_INFINITY * rising[rising.length - 1]!;
  const axis = samplesAxis(endless ? [...rising, infinity] : rising);
  const text = (x: number) => (endless && x === infinity ? '∞' : axis.text(x));
  return { ...axis, name: 'm =', title: 'width m', text, infinity };
}

/** The powers of ten of an axis that goes beyond what is measured. */
function decadesFrom(first: number, last: number): number[] {
  const decades = Array.from({ length: Math.floor(Math.log10(last)) + 1 }, (_, i) => 10 ** i);
  return decades.filter((decade) => decade >= first);
}

/** Numbers of training examples that were measured, on an axis that goes on to `last`. */
export function predictedAxis(sizes: readonly number[], last: number): HorizontalAxis {
  const axis = samplesAxis(sizes);
  const text = (x: number) => (x >= 1e5 ? countInWords(x) : axis.text(x));
  return { ...axis, domain: [axis.domain[0], last], ticks: decadesFrom(axis.domain[0], last), text };
}

/**
 * Numbers of training examples, on a logarithmic scale.
 *
 * @param sizes rising, one at least.
 */
export function samplesAxis(sizes: readonly number[]): HorizontalAxis {
  const [first, last] = [sizes[0]!, sizes[sizes.length - 1]!];
  return {
    name: 'N =',
    title: 'training examples N',
    marks: NO_MARKS,
    scale: 'log',
    domain: first < last ? [first, last] : [first / 2, first * 2],
    ticks: sizes,
    stops: sizes.map((x) => ({ x })),
    marked: true,
    text: (x) => x.toLocaleString('en'),
  };
}
