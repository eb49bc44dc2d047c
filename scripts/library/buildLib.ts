/**
 * Makes the engine for other programs: one ES module, its types, its README and its examples.
 * `npm run build:lib`, or `npx tsx scripts/library/buildLib.ts FOLDER`
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LIBRARY = 'beyond-kernels.js';

/** @throws Error with the compiler's words when the types do not compile. */
function emitTypes(folder: string): void {
  const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.lib.json', '--outDir', join(folder, 'types')];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  const types = join(folder, 'types');
  for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(join(types, name), 'utf8');
    // Whoever imports them has their own compiler options: what is declared in x.d.ts is asked for as x.js.
    writeFileSync(join(types, name), text.replace(/(from '|import\(')(\.[^']*)\.ts'/g, "$1$2.js'"));
  }
}

/** Builds the library into a folder. */
export async function buildLib(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(PROJECT, 'src/lib/index.ts'), formats: ['es'], fileName: () => LIBRARY },
    },
  });
  emitTypes(folder);
  for (const name of ['README.md', 'examples'])
    cpSync(join(PROJECT, 'src/lib', name), join(folder, name), { recursive: true });
  const { version, license } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const exports = { '.': { types: './types/lib/index.d.ts', default: `./${LIBRARY}` } };
  const description = { name: 'beyond-kernels-engine', version, license, type: 'module', exports };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildLib(resolve(process.argv[2] ?? join(PROJECT, 'dist-lib')));
