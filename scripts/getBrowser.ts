/**
 * Sees to it that the browser tests have a Chromium: finds one, or fetches one, or says in one sentence which command
 * to run and exits 1. `npm test` calls it first.
 */
import { spawnSync } from 'node:child_process';
import { advice, COMMANDS, findChromium, nextStep, type Step } from './browser/chromium.ts';
import { firefoxSentence } from './browser/firefox.ts';
import { thisFirefox, thisMachine } from './browser/thisMachine.ts';

/** How long Playwright waits for a server that may be out of reach, five times over. */
const CONNECTION_TIMEOUT_MS = '10000';

function run(step: Step): void {
  const [command, ...words] = COMMANDS[step];
  console.error(`No Chromium yet: ${COMMANDS[step].join(' ')}`);
  // What comes of it is seen by looking again: a package may be there although a list could not be renewed.
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_TIMEOUT_MS,
    },
  });
  if (status !== 0) console.error(`${stderr}${stdout}`.split('\n').find((line) => AN_ERROR.test(line)) ?? '');
}
/** How Node and apt-get begin the line that names the error. */
const AN_ERROR = /^(Error: |E: )/;

const tried: Step[] = [];
let path = findChromium(thisMachine);
for (let step = nextStep(thisMachine, tried); !path && step; step = nextStep(thisMachine, tried)) {
  run(step);
  tried.push(step);
  path = findChromium(thisMachine);
}
if (path) {
  console.log(`Chromium: ${path}`);
  console.log(firefoxSentence(thisFirefox()));
} else {
  console.error(advice(thisMachine));
  process.exitCode = 1;
}
