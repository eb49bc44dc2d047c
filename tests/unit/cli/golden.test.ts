import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { npmRun, runFile, type Setting } from './command.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

function golden(
  engine: string,
  folder: string,
  run = (setting: Setting) => runFile('src/cli/golden.ts', setting),
) {
  const { status, stdout, stderr } = run({
    args: ['--engine', engine],
    environment: { GOLDEN_DIR: folder },
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, results: lines.map((line) => JSON.parse(line)), complaints: stderr };
}

describe('npm run golden', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const whole = JSON.parse(readFileSync(join(PROJECT, 'tests/golden/3resnetU-all.json'), 'utf8'));
  writeFileSync(join(folder, 'right.json'), JSON.stringify(whole));

  it('prints a JSON line for each case of GOLDEN_DIR, and exits 0 when all pass', () => {
    const { status, results } = golden('wasm', folder, (setting) => npmRun('golden', setting));
    expect(status).toBe(0);
    expect(results).toEqual([
      { case: 'right', engine: 'wasm', maxRelativeError: expect.any(Number), pass: true },
    ]);
  });

  it('exits 1 when one fails', () => {
    const wrong = { ...whole, learningRate: whole.learningRate * 1.01 };
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify(wrong));
    const { status, results } = golden('wasm', folder);
    expect(status).toBe(1);
    expect(results.map(({ case: name, pass }) => [name, pass])).toEqual([
      ['right', true],
      ['wrong', false],
    ]);
  });

  it('exits 2 with its usage for an engine that there is not', () => {
    expect(golden('abacus', folder)).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('usage:'),
    });
  });
});
