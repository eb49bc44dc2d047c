import * as v from 'valibot';
import type { Experiment } from '../../../experiment/experiment.ts';
import { FIELD_KEYS, FIELDS, type FieldKey } from '../../../experiment/fields.ts';
import { decodeLink, encodeLink } from '../../../experiment/link.ts';

/** The version of the messages between an embedded page and its host; docs/embed.md says what each is for. */
export const MESSAGE_VERSION = 1;

const version = { beyondKernels: v.literal(MESSAGE_VERSION) };
const TO_FRAME = v.variant('do', [
  v.object({ ...version, do: v.picklist(['run', 'pause', 'reset']) }),
  v.object({ ...version, do: v.literal('set'), fields: v.string() }),
]);

/** What a host may ask of an embedded page. */
export type ToFrame =
  | { readonly do: 'run' | 'pause' | 'reset' }
  | { readonly do: 'set'; readonly fields: string };

/** What reveal.js says to the frames of a slide that is shown, or left. */
const FROM_REVEAL: ReadonlyMap<string, ToFrame> = new Map([
  ['slide:start', { do: 'run' }],
  ['slide:stop', { do: 'pause' }],
]);

/** A message as it was received; undefined where it is none of ours. */
export function readMessage(data: unknown): ToFrame | undefined {
  if (typeof data === 'string') return FROM_REVEAL.get(data);
  const parsed = v.safeParse(TO_FRAME, data);
  return parsed.success ? parsed.output : undefined;
}

/** A learner's numbers, where it ends. */
export interface FinalNumbers {
  readonly learner: string;
  readonly seed?: number;
  readonly width?: number;
  readonly n?: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly testError: number;
  /** Learned shares of the two signals; null where the target has none. */
  readonly base: number | null;
  readonly composite: number | null;
}

/** What an embedded page says to its host. */
export type FromFrame =
  | { readonly said: 'ready'; readonly link: string }
  | { readonly said: 'status'; readonly status: string }
  | { readonly said: 'finished'; readonly link: string; readonly numbers: readonly FinalNumbers[] }
  | { readonly said: 'height'; readonly px: number }
  | { readonly said: 'refused'; readonly sentences: readonly string[] }
  /** A key that the page has no use for, as a KeyboardEvent says it. */
  | { readonly said: 'key'; readonly key: string; readonly code: string };

/** How the page stands is its own link's business. */
const isSettable = (key: FieldKey) => FIELDS[key].role !== 'page' && FIELDS[key].link !== 'view';

/**
 * What fields that a host has set come to: the changes, or sentences that say what is wrong with them.
 *
 * @param fields as in a link: `alpha=0.2&n=500`.
 */
export function settingsOf(
  fields: string,
  experiment: Experiment,
): { readonly changes: Partial<Experiment> } | { readonly sentences: readonly string[] } {
  const given = new URLSearchParams(fields);
  const merged = new URLSearchParams(encodeLink(experiment));
  const keys = FIELD_KEYS.filter((key) => isSettable(key) && given.has(FIELDS[key].link));
  const links = keys.map((key) => FIELDS[key].link as string);
  const others = [...given.keys()].filter((name) => !links.includes(name));
  if (others.length > 0) return { sentences: [`A host cannot set ${others.join(', ')}.`] };
  for (const [name, value] of given) merged.set(name, value);
  const { experiment: asked, issues } = decodeLink(merged.toString());
  if (issues.length > 0) return { sentences: issues.map(({ problem }) => problem) };
  return { changes: Object.fromEntries(keys.map((key) => [key, asked[key]])) };
}
