/**
 * Holds the built page to its size: prints what each part weighs, gzipped, against its limit, and fails when one is
 * over or when TensorFlow.js, which belongs to the worker, has come into the page. `npm run budget`, after a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { complaints, measure, tableOf } from './budget/budget.ts';
import { LIMITS } from './budget/limits.ts';

const FOLDER = fileURLToPath(new URL('../dist/', import.meta.url));
/** A name in TensorFlow.js's core that no minifier changes. */
const TENSORFLOW_MARK = 'tfjsflags';

const served = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(FOLDER, '').replace(/^\/+/, ''))
  .filter((file) => !file.startsWith('.vite/'));
const contents = served.map((file) => [file, readFileSync(FOLDER + file)] as const);
const build = {
  manifest: JSON.parse(readFileSync(`${FOLDER}.vite/manifest.json`, 'utf8')),
  sizes: new Map(contents.map(([file, content]) => [file, gzipSync(content).length])),
  withTensorflow: contents
    .filter(([file, content]) => file.endsWith('.js') && content.includes(TENSORFLOW_MARK))
    .map(([file]) => file),
};
const measured = LIMITS.map((limit) => measure(build, limit));
console.log(tableOf(measured));
for (const sentence of complaints(build, measured)) {
  console.error(sentence);
  process.exitCode = 1;
}
