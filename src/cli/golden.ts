import { parseArgs } from 'node:util';
import { readGoldenCases } from '../engines/golden/files.ts';
import { replayGoldenCase } from '../engines/golden/replay.ts';
import { ENGINE_CHOICES, type EngineName } from '../experiment/experiment.ts';
import { NODE_ENGINES } from './nodeEngines.ts';

const USAGE = `usage: npm run -s golden [-- --engine ${Object.keys(NODE_ENGINES.makers).join('|')}]`;

/** Replays every golden case on the engines that Node has, or on one, and prints a JSON line for each. */
async function golden(names: readonly EngineName[]): Promise<number> {
  let failures = 0;
  for (const name of names) {
    const engine = await NODE_ENGINES.makers[name]!();
    for (const { name: caseName, golden: goldenCase } of readGoldenCases()) {
      const result = await replayGoldenCase(engine, goldenCase);
      console.log(JSON.stringify({ case: caseName, engine: name, ...result }));
      if (!result.pass) failures++;
    }
  }
  return failures > 0 ? 1 : 0;
}

function isHere(name: string): name is EngineName {
  return (ENGINE_CHOICES as readonly string[]).includes(name) && name in NODE_ENGINES.makers;
}

const { values } = parseArgs({ options: { engine: { type: 'string' } } });
if (values.engine !== undefined && !isHere(values.engine)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const all = Object.keys(NODE_ENGINES.makers).filter(isHere);
  process.exitCode = await golden(values.engine === undefined ? all : [values.engine]);
}
