import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { npmRun, runFile } from '../cli/command.ts';

const Positive = v.pipe(v.number(), v.gtValue(0));
const Row = v.object({
  engine: v.picklist(['wasm', 'tfjs-cpu']),
  learner: v.literal('2layer-all'),
  width: v.literal(6),
  members: v.literal(2),
  msPerStep: Positive,
  memberStepsPerSecond: Positive,
  peakFraction: Positive,
});
const Comparison = v.object({
  contender: v.literal('wasm'),
  against: v.literal('tfjs-cpu'),
  ratio: Positive,
  pairedMedianRatio: Positive,
  msPerStep: Positive,
  againstMsPerStep: Positive,
});
const Document = v.object({
  machine: v.object({ cpu: v.string(), cores: Positive, node: v.literal(process.version) }),
  rows: v.array(Row),
  comparisons: v.array(Comparison),
  notMeasured: v.array(v.object({ what: v.string(), why: v.string() })),
});

describe('npm run bench', () => {
  it('prints one JSON document and nothing else', () => {
    const sizes = ['--learner', '2layer-all', '--width', '6', '--members', '2'];
    const engines = ['--engine', 'wasm', '--engine', 'tfjs-cpu'];
    const { status, stdout } = npmRun('bench', { args: ['--json', '--quick', ...engines, ...sizes] });
    expect(status).toBe(0);
    const { rows, comparisons } = v.parse(Document, JSON.parse(stdout));
    expect(rows.map(({ engine }) => engine)).toEqual(['wasm', 'tfjs-cpu']);
    expect(comparisons).toHaveLength(1);
    const { memberStepsPerSecond, msPerStep } = rows[0]!;
    expect(memberStepsPerSecond).toBeCloseTo(2000 / msPerStep, 6);
  });

  it('exits 2 with its usage when an argument is wrong', () => {
    const { status, stdout, stderr } = runFile('bench/bench.ts', { args: ['--width', 'wide'] });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage:');
  });
});
