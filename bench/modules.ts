/**
 * Times other compilations of the WebAssembly module against the one that is built, in turns: another compiler, other flags, another
 * inner loop. `npm run -s bench:modules -- --learner 3resnetU-all --width 200 OTHER.wasm …`
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadInNode } from '../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../src/engines/wasm/wasmEngine.ts';
import { HERO, type NetworkName } from '../src/learners/learnerNames.ts';
import { engineStep } from './engineStep.ts';
import { describeMachine } from './machine.ts';
import { race } from './race.ts';
import { compare } from './statistics.ts';

/** Slots so short that many of them meet nothing else that the machine does. */
const EFFORT = { rounds: 100, leastRounds: 100, slotMs: 2, roundMs: 20, shareMs: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { learner: { type: 'string', default: HERO }, width: { type: 'string', default: '200' } },
});
const workload = {
  learner: values.learner as NetworkName,
  width: Number(values.width),
  members: 1,
  samples: 5000,
};
const stepOf = async (name: string, module: WebAssembly.Module) =>
  engineStep(createWasmEngine(module), workload, name);
const built = await stepOf('as built', await loadInNode());
const others = [];
for (const path of positionals)
  others.push(await stepOf(path, await WebAssembly.compile(await readFile(path))));

const times = await race([built, ...others], EFFORT);
const milliseconds = (step: typeof built) => Math.min(...times.get(step)!);
const rows = others.map((step) => ({
  module: step.name,
  msPerStep: milliseconds(step),
  builtMsPerStep: milliseconds(built),
  ...compare(times.get(step)!, times.get(built)!),
}));
console.log(JSON.stringify({ machine: describeMachine(), ...workload, rows }, null, 1));
