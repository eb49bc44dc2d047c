import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Setting {
  readonly args: readonly string[];
  /** Variables beside those of the test. */
  readonly environment?: Readonly<Record<string, string>>;
}

const run = (program: string, args: readonly string[], { environment = {} }: Setting) =>
  spawnSync(program, args, { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, ...environment } });

/** What a person types: `npm run -s NAME -- args`. Once in a file: it takes as long as a second command. */
export const npmRun = (name: string, setting: Setting): SpawnSyncReturns<string> =>
  run('npm', ['run', '-s', name, '--', ...setting.args], setting);

/** The program behind it alone. */
export const runFile = (file: string, setting: Setting): SpawnSyncReturns<string> =>
  run(process.execPath, ['--import', 'tsx', file, ...setting.args], setting);
