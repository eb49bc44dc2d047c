import { parseArgs } from 'node:util';
import { FIGURES, PANELS, PRESET_NAMES } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { decodeLink } from '../../experiment/link.ts';

/** One shard of several: units whose index is `index` modulo `of`. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** What the command is asked for. */
export type Request =
  | {
      readonly command: 'run';
      readonly experiment: Experiment;
      readonly shard: Shard;
      readonly out: string;
      readonly keepUnits: boolean;
    }
  | {
      readonly command: 'merge';
      readonly files: readonly string[];
      readonly out: string;
      readonly keepUnits: boolean;
    };

const USAGE =
  `usage: npm run -s reproduce -- figure2|figure3 --panel a|b [--preset ${PRESET_NAMES.join('|')}] [--seeds K] [--shard I/N]\n` +
  "                               [--link 'QUERY'] [--without-units] --out FILE\n" +
  "       npm run -s reproduce -- samples [--seeds K] [--shard I/N] [--link 'QUERY'] [--without-units] --out FILE\n" +
  '       npm run -s reproduce -- merge FILES… [--without-units] --out FILE';

/** A request that cannot be taken; the message is one sentence for each thing that is wrong. */
export class RequestError extends Error {}

const OPTIONS = {
  panel: { type: 'string' },
  preset: { type: 'string' },
  seeds: { type: 'string' },
  shard: { type: 'string' },
  link: { type: 'string' },
  out: { type: 'string' },
  'without-units': { type: 'boolean', default: false },
} as const;

type Values = { readonly [Name in 'panel' | 'preset' | 'seeds' | 'shard' | 'link' | 'out']?: string };

function shardOf(text: string | undefined): Shard {
  if (text === undefined) return { index: 0, of: 1 };
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (Number(part) >= 1 && Number(part) <= Number(of)) return { index: Number(part) - 1, of: Number(of) };
  throw new RequestError(`--shard must be I/N with I from 1 to N, such as 2/8; got ${text}.`);
}

/** Whether it is said which panel is meant: version 2 of the paper has one for its figures. */
function saysPanel({ panel, preset, link = '' }: Values): boolean {
  return panel !== undefined || preset === 'v2' || /(^|[?&])(panel=|preset=v2|problem=v2)/.test(link);
}

/** @throws RequestError when an option is not legal, or says other than the link. */
function experimentOf(figure: string, { link = '', ...values }: Values): Experiment {
  const query = new URLSearchParams(link.includes('?') ? link.slice(link.indexOf('?') + 1) : link);
  const options = { view: figure, panel: values.panel, preset: values.preset, seeds: values.seeds };
  for (const [field, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const inLink = query.get(field);
    if (inLink !== null && inLink !== value)
      throw new RequestError(`The command says ${field}=${value}, and its link ${field}=${inLink}.`);
    query.set(field, value);
  }
  const { experiment, issues } = decodeLink(query.toString());
  if (issues.length > 0) throw new RequestError(issues.map(({ problem }) => problem).join('\n'));
  return experiment;
}

/**
 * Reads the command line.
 *
 * @throws RequestError with one clear sentence for each thing that is wrong.
 */
export function readRequest(args: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new RequestError(`${(error as Error).message.split('. ', 1)[0]}.\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  const keepUnits = !values['without-units'];
  const { out } = values;
  const isFigureName = (FIGURES as readonly (string | undefined)[]).includes(command);
  if (!isFigureName && command !== 'samples' && command !== 'merge') throw new RequestError(USAGE);
  if (out === undefined) throw new RequestError(`--out FILE says where the figure goes.\n${USAGE}`);
  if (command === 'merge') {
    if (rest.length === 0) throw new RequestError(`merge needs the files that it is to merge.\n${USAGE}`);
    const foreign = Object.keys(values).filter((name) => !['out', 'without-units'].includes(name));
    if (foreign.length > 0) throw new RequestError(`merge takes no --${foreign.join(', --')}.`);
    return { command, files: rest, out, keepUnits };
  }
  if (rest.length > 0) throw new RequestError(`${rest[0]} is not part of the command.\n${USAGE}`);
  if (isFigureName && !saysPanel(values))
    throw new RequestError(
      `--panel must be one of ${PANELS.join(', ')} (and --preset of ${PRESET_NAMES.join(', ')}).`,
    );
  const experiment = experimentOf(command!, values);
  return { command: 'run', experiment, shard: shardOf(values.shard), out, keepUnits };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}
