import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium } from '@playwright/test';
import type { Machine } from './chromium.ts';
import { findFirefox } from './firefox.ts';

/** A browser prints its version within this time; the first start from a cold disk takes some seconds. */
const VERSION_TIMEOUT_MS = 30_000;

/** The machine that this runs on, for `findChromium`. */
export const thisMachine: Machine = {
  chromePath: process.env.CHROME_PATH || undefined,
  folders: (process.env.PATH ?? '').split(delimiter).filter(Boolean),
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  starts: (path) => spawnSync(path, ['--version'], { timeout: VERSION_TIMEOUT_MS }).status === 0,
  isRoot: process.getuid?.() === 0,
};

/** The Firefox of this machine whose WebGPU can be tested, or why there is none. */
export const thisFirefox = () =>
  findFirefox(thisMachine, (path) => {
    const { status, stdout } = spawnSync(path, ['--version'], {
      timeout: VERSION_TIMEOUT_MS,
      encoding: 'utf8',
    });
    return status === 0 ? stdout : undefined;
  });
