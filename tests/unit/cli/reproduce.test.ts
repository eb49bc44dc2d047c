import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const COMMAND = ['--import', 'tsx', 'src/cli/reproduce.ts'];
const FOLDER = mkdtempSync(join(tmpdir(), 'reproduce-'));
const fileNamed = (name: string) => join(FOLDER, name);

function reproduce(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const LINK = 'axis=beta&scales=1&betas=0,1&n=200&width=16&epochs=500&lrs=0.05,0.1&wds=0.001,0.01';
const run = (name: string, ...more: string[]) =>
  reproduce('figure3', '--panel', 'a', '--link', LINK, '--out', fileNamed(name), ...more);

/** All of a figure's file but when it was made. */
function read(name: string) {
  const { date, ...file } = JSON.parse(readFileSync(fileNamed(name), 'utf8'));
  expect(new Date(date).toISOString()).toBe(date);
  return file;
}
const unitLines = (name: string) => {
  const path = fileNamed(`${name}.units.jsonl`);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
};

beforeAll(() => {
  expect(run('whole.json').status).toBe(0);
});

describe('npm run reproduce', () => {
  it('that is killed in its midst goes on where it was, and ends as if it had not been', async () => {
    const args = ['figure3', '--panel', 'a', '--link', LINK, '--out', fileNamed('killed.json')];
    const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: PROJECT, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once('exit', (_, signal) => resolve(signal)),
    );
    while (unitLines('killed.json') < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const before = unitLines('killed.json');
    expect(existsSync(fileNamed('killed.json'))).toBe(false);
    expect(before).toBeLessThan(unitLines('whole.json'));
    expect(run('killed.json').status).toBe(0);
    const { units, ...whole } = read('whole.json');
    const { units: resumed, ...again } = read('killed.json');
    expect(again).toEqual(whole);
    // Which units of beaten pairs are spared depends on timing; those that were done agree.
    for (const key of Object.keys(units).filter((name) => name in resumed))
      expect(resumed[key]).toEqual(units[key]);
    expect(unitLines('killed.json')).toBe(Object.keys(resumed).length);
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('in shards gives, merged in any order, the points of the whole; without one it says what is missing', () => {
    const shards = ['1/2', '2/2'].map((shard, i) => {
      expect(run(`part${i}.json`, '--shard', shard).status).toBe(0);
      return fileNamed(`part${i}.json`);
    });
    const merged = reproduce(
      'merge',
      ...shards.toReversed(),
      '--without-units',
      '--out',
      fileNamed('merged.json'),
    );
    expect(merged).toMatchObject({ status: 0, stderr: '' });
    const { units, ...whole } = read('whole.json');
    expect(Object.keys(units).length).toBeGreaterThan(12);
    expect(read('merged.json')).toEqual(whole);

    const partial = reproduce('merge', shards[0]!, '--out', fileNamed('partial.json'));
    expect(partial.status).toBe(1);
    expect(partial.stderr).toMatch(/^\d+ units are missing, such as v=2&.*may change with them\.\n$/);
    expect(existsSync(fileNamed('partial.json'))).toBe(true);
  });

  it('exits 2 with a sentence when it is asked for nonsense', () => {
    const { status, stderr } = reproduce('figure3', '--panel', 'c', '--out', fileNamed('x.json'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'panel must be one of a, b; “c” is not.\n' });
    const nowhere = run('no/such/folder/x.json');
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toMatch(/^ENOENT: no such file or directory, open '.*'\n$/);
  });
});
