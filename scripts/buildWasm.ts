/**
 * Compiles the AssemblyScript module, unless the compiled one is newer than every source: whatever needs
 * it can call it first at next to no cost. As a command (`--force` compiles always), and as a set-up of the
 * tests.
 */
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/engines/wasm/', import.meta.url));
const config = `${folder}asconfig.json`;
const output = `${folder}generated/module.wasm`;

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isFresh(): boolean {
  const sources = readdirSync(`${folder}assembly`, { recursive: true }).map(
    (name) => `${folder}assembly/${name}`,
  );
  return [config, ...sources].every((path) => changedAt(path) < changedAt(output));
}

/** @throws Error with the compiler's words when the sources do not compile. */
export default async function buildModule(force: unknown = false): Promise<void> {
  if (force !== true && isFresh()) return;
  // The compiler takes seconds to load alone.
  const { default: asc } = await import('assemblyscript/asc');
  // Renamed into place at the end: another process may be reading the old file, or building too.
  const unfinished = `${output}.${process.pid}`;
  mkdirSync(`${folder}generated`, { recursive: true });
  const { error, stderr } = await asc.main(['--config', config, '--outFile', unfinished]);
  if (error)
    throw new Error(`the AssemblyScript sources do not compile\n${stderr.toString()}`, { cause: error });
  renameSync(unfinished, output);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildModule(process.argv.includes('--force'));
