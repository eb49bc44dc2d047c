import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advice,
  COMMANDS,
  findChromium,
  type Machine,
  nextStep,
  type Step,
} from '../../../../scripts/browser/chromium.ts';

const PLAYWRIGHT = '/cache/playwright/chrome';

/** A machine on which these files exist, and all of them start but the broken ones. */
function machine(
  files: readonly string[],
  rest: Partial<Machine> & { broken?: readonly string[] } = {},
): Machine {
  const { broken = [], ...described } = rest;
  return {
    chromePath: undefined,
    folders: ['/usr/local/bin', '/usr/bin'],
    playwrightPath: PLAYWRIGHT,
    exists: (path) => files.includes(path),
    starts: (path) => files.includes(path) && !broken.includes(path),
    isRoot: false,
    ...described,
  };
}

/** Every step that is taken while no browser appears. */
function allSteps(described: Machine): readonly Step[] {
  const tried: Step[] = [];
  for (let step = nextStep(described, tried); step; step = nextStep(described, tried)) tried.push(step);
  return tried;
}

describe('the Chromium of the browser tests', () => {
  it.each(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/local/bin/google-chrome'])(
    'is the installed %s, before Playwright’s own',
    (path) => expect(findChromium(machine([PLAYWRIGHT, path]))).toBe(path),
  );

  it('is Playwright’s own where none is installed, or the installed one does not start', () => {
    expect(findChromium(machine([PLAYWRIGHT]))).toBe(PLAYWRIGHT);
    const stub = '/usr/bin/chromium-browser';
    expect(findChromium(machine([stub, PLAYWRIGHT], { broken: [stub] }))).toBe(PLAYWRIGHT);
  });

  it('is the one that CHROME_PATH names, and no other', () => {
    const installed = '/usr/bin/chromium';
    expect(findChromium(machine([installed, '/mine'], { chromePath: '/mine' }))).toBe('/mine');
    const wrong = machine([installed], { chromePath: '/gone', isRoot: true });
    expect(findChromium(wrong)).toBeUndefined();
    expect(allSteps(wrong)).toEqual([]);
    expect(advice(wrong)).toContain('CHROME_PATH is /gone');
  });

  it('is none on a bare machine', () => expect(findChromium(machine([]))).toBeUndefined());

  it('is one of the files that start, or none', () => {
    const paths = [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/local/bin/chromium',
      PLAYWRIGHT,
      '/mine',
    ];
    fc.assert(
      fc.property(
        fc.subarray(paths),
        fc.subarray(paths),
        fc.option(fc.constantFrom('/mine'), { nil: undefined }),
        (files, broken, chromePath) => {
          const described = machine(files, { broken, chromePath });
          const found = findChromium(described);
          const usable = files.filter(
            (path) => !broken.includes(path) && (path === '/mine') === !!chromePath,
          );
          if (found) expect(usable).toContain(found);
          else expect(usable).toEqual([]);
        },
      ),
    );
  });
});

describe('where no Chromium starts', () => {
  const apt = '/usr/bin/apt-get';

  it('Playwright’s download comes first, then Debian’s package for root', () => {
    expect(allSteps(machine([apt], { isRoot: true }))).toEqual(['download', 'package lists', 'package']);
    expect(COMMANDS.package).toContain('fonts-liberation');
  });

  it('a download that lacks its libraries gets them before another browser does', () => {
    const described = machine([apt, PLAYWRIGHT], { broken: [PLAYWRIGHT], isRoot: true });
    expect(allSteps(described)).toEqual(['download', 'libraries', 'package lists', 'package']);
  });

  it('no package is asked for without the right to install one', () => {
    expect(allSteps(machine([apt]))).toEqual(['download']);
    expect(allSteps(machine([], { isRoot: true }))).toEqual(['download']);
  });

  it('one sentence names the command that this machine has', () => {
    for (const described of [machine([apt]), machine([]), machine([], { chromePath: '/gone' })])
      expect(advice(described).match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(advice(machine([apt]))).toContain('sudo apt-get install -y chromium fonts-liberation');
    expect(advice(machine([]))).toContain('npx playwright install --with-deps chromium');
  });
});
