import type { Stream } from '../../random/streams.ts';

/** A feature that multiplies these inputs, counted from 0; none at all is the constant 1. */
export type Product = readonly number[];

/** Products of at most so many inputs come first, all of them. */
const ALL_UP_TO = 2;
/** Products of more inputs than this are not drawn. */
const MOST_FACTORS = 8;

/** All products of r of d inputs, in order. */
function* productsOfDegree(d: number, r: number, from = 0): Generator<number[]> {
  if (r === 0) yield [];
  else
    for (let first = from; first <= d - r; first++)
      for (const rest of productsOfDegree(d, r - 1, first + 1)) yield [first, ...rest];
}

/** r different inputs out of d, in order, every choice being equally likely. */
function draw(stream: Stream, d: number, r: number): number[] {
  const chosen = new Set<number>();
  // Floyd: each new number is below its own bound, or the bound itself where it is there already.
  for (let bound = d - r; bound < d; bound++) {
    const input = stream.below(bound + 1);
    chosen.add(chosen.has(input) ? bound : input);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Puts some things into random order. */
function shuffle<Thing>(stream: Stream, things: Thing[]): Thing[] {
  for (let i = things.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [things[i], things[j]] = [things[j]!, things[i]!];
  }
  return things;
}

/**
 * D different products of inputs, as well chosen as a learner can choose that does not know the target: lowest degrees first, the
 * constant, the inputs and the pairs, those of a degree in random order; then random ones of three to eight inputs, of every degree about
 * equally many. There are fewer than D where d inputs have no more.
 *
 * @param count D.
 */
export function chooseProducts(stream: Stream, d: number, count: number): Product[] {
  const chosen: Product[] = [];
  for (let r = 0; r <= Math.min(ALL_UP_TO, d) && chosen.length < count; r++)
    chosen.push(...shuffle(stream, [...productsOfDegree(d, r)]));
  if (chosen.length >= count) return chosen.slice(0, count);
  const known = new Set<string>();
  const degrees = [];
  for (let r = ALL_UP_TO + 1; r <= Math.min(MOST_FACTORS, d); r++) degrees.push(r);
  // A degree that is used up is left; with the tries that it takes to find the last of a few products, time stays short.
  const triesFor = new Map(degrees.map((r) => [r, 0]));
  while (chosen.length < count && degrees.length > 0) {
    const r = degrees[stream.below(degrees.length)]!;
    const product = draw(stream, d, r);
    const key = product.join();
    if (!known.has(key)) {
      known.add(key);
      chosen.push(product);
      triesFor.set(r, 0);
    } else if (triesFor.set(r, triesFor.get(r)! + 1).get(r)! > 1000) degrees.splice(degrees.indexOf(r), 1);
  }
  return chosen;
}
