import { parseArgs } from 'node:util';
import type { Engine } from '../engines/engine.ts';
import { replayGoldenCase } from '../engines/golden/replay.ts';
import { ENGINE_CHOICES, type EngineName } from '../experiment/choices.ts';
import { sentenceOf } from '../worker/sentenceOf.ts';
import { type GoldenFile, readGoldenCases } from './goldenFiles.ts';
import { NODE_ENGINES } from './nodeEngines.ts';

const USAGE = `usage: npm run -s golden [-- --engine ${Object.keys(NODE_ENGINES.makers).join('|')}]`;

/** Replays golden cases on some engines and prints a JSON line for each. Returns how many failed. */
async function replayAll(engines: readonly Engine[], cases: readonly GoldenFile[]): Promise<number> {
  let failures = 0;
  for (const engine of engines) {
    const { name } = engine;
    for (const { name: caseName, golden: goldenCase } of cases) {
      const result = await replayGoldenCase(engine, goldenCase);
      console.log(JSON.stringify({ case: caseName, engine: name, ...result }));
      if (!result.pass) failures++;
    }
  }
  return failures;
}

/** Makes an engine; without one, says why on stderr. */
async function made(name: EngineName): Promise<Engine | undefined> {
  try {
    return await NODE_ENGINES.makers[name]!();
  } catch (error) {
    console.error(`${name} is left out: ${sentenceOf(error)}`);
    return undefined;
  }
}

/**
 * Holds the engines that Node has, or the one that was named, to the golden cases of a folder.
 * @returns the exit status: 1 when a case fails, 2 when the engine that was named does not run here.
 */
async function golden(named: EngineName | undefined, folder: string): Promise<number> {
  const names = named ? [named] : Object.keys(NODE_ENGINES.makers).filter(isHere);
  const engines = (await Promise.all(names.map(made))).filter((engine) => engine !== undefined);
  if (engines.length === 0) return 2;
  return (await replayAll(engines, readGoldenCases(folder))) > 0 ? 1 : 0;
}

function isHere(name: string): name is EngineName {
  return (ENGINE_CHOICES as readonly string[]).includes(name) && name in NODE_ENGINES.makers;
}

const { values } = parseArgs({
  options: { engine: { type: 'string' }, cases: { type: 'string', default: 'tests/golden' } },
});
if (values.engine !== undefined && !isHere(values.engine)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await golden(values.engine, process.env.GOLDEN_DIR ?? values.cases);
}
