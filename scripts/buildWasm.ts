/**
 * Compiles the AssemblyScript kernels, unless the compiled ones are newer than every source: so other scripts can call it
 * first at no cost. `--force` compiles always.
 */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = fileURLToPath(new URL('../src/engines/wasm/', import.meta.url));
const config = `${folder}asconfig.json`;
const output = `${folder}generated/kernels.wasm`;

const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = readdirSync(`${folder}assembly`).map((name) => `${folder}assembly/${name}`);
const isFresh = [config, ...sources].every((path) => changed(path) < changed(output));

if (!isFresh || process.argv.includes('--force')) {
  const { error, stderr } = await asc.main(['--config', config]);
  if (error) {
    console.error(stderr.toString());
    process.exitCode = 1;
  } else {
    console.log(`kernels.wasm: ${statSync(output).size} bytes`);
  }
}
