/**
 * Times the engines against each other, against other ways to write the same step, and against their own bare
 * products. `npm run -s bench -- --json` prints one JSON document and nothing else.
 */
import { sentenceOf } from '../src/worker/sentenceOf.ts';
import { type BenchOptions, parseBenchOptions, USAGE } from './options.ts';

let options: BenchOptions | undefined;
try {
  options = parseBenchOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${sentenceOf(error)}\n${USAGE}`);
  process.exitCode = 2;
}
if (options) {
  // The engines and TensorFlow.js take a second to load; a wrong argument need not wait for them.
  const { measure } = await import('./measure.ts');
  const { benchTable } = await import('./table.ts');
  const document = await measure(options);
  console.log(options.json ? JSON.stringify(document) : benchTable(document));
}
