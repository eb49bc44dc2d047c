import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const COMMAND = ['--import', 'tsx', 'src/cli/reproduce.ts', 'figure3', '--panel', 'a'];
/** A single pair of learning rate and weight decay: none is beaten, so that every run does the same units. */
const LINK =
  'axis=beta&scales=1&betas=0,0.2,0.4,0.6,0.8,1&seeds=3&n=200&width=16&epochs=600&lrs=0.1&wds=0.001';
const UNITS = 18;
/** Eight commands one after the other, beside whatever else the machine does. */
const TIMEOUT_MS = 180_000;
const FOLDER = mkdtempSync(join(tmpdir(), 'killed-'));

const argsFor = (name: string) => [...COMMAND, '--link', LINK, '--out', join(FOLDER, name)];
const finish = (name: string) => spawnSync(process.execPath, argsFor(name), { cwd: PROJECT }).status;
const withoutDate = (name: string) =>
  readFileSync(join(FOLDER, name), 'utf8').replace(/^ "date": "[^"]*",\n/m, '');
const unitsDone = (name: string) => {
  const path = join(FOLDER, `${name}.units.jsonl`);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
};

/** Moments that differ and are the same in every run of this test. */
function* moments(seed: number, mostMs: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield (mostMs * state) / 2 ** 31;
  }
}

/** Starts the command and kills it when it has run for so long; true when it was not over before. */
async function killAfter(name: string, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, argsFor(name), { cwd: PROJECT, stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')),
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const wasKilled = await ended;
  clearTimeout(timer);
  return wasKilled;
}

describe('npm run reproduce', () => {
  it(
    'killed at any moments and run again ends with the same bytes, its date apart',
    async () => {
      const startedAt = performance.now();
      expect(finish('whole.json')).toBe(0);
      const wholeMs = performance.now() - startedAt;
      const moment = moments(7, 0.7 * wholeMs);
      let kills = 0;
      let done = 0;
      for (let runs = 0; runs < 6; runs++) {
        if (!(await killAfter('killed.json', moment.next().value))) break;
        kills++;
        expect(unitsDone('killed.json')).toBeGreaterThanOrEqual(done);
        done = unitsDone('killed.json');
      }
      expect(kills).toBeGreaterThanOrEqual(1);
      expect(finish('killed.json')).toBe(0);
      expect(withoutDate('whole.json')).toContain('"points"');
      expect(withoutDate('killed.json')).toBe(withoutDate('whole.json'));
      expect(unitsDone('killed.json')).toBe(UNITS);
      expect(readdirSync(FOLDER).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
