/**
 * Which Chromium the browser tests drive on a described machine, and how one is got where there is none: one that is
 * installed, else Playwright's own, else Playwright's download, else Debian's package.
 */

export interface Machine {
  /** The variable CHROME_PATH: a person's own choice, before every other. */
  readonly chromePath: string | undefined;
  /** The folders of PATH, in order. */
  readonly folders: readonly string[];
  /** Where Playwright keeps its Chromium, downloaded or not. */
  readonly playwrightPath: string;
  readonly exists: (path: string) => boolean;
  /**
   * Whether a browser starts and prints its version: an installed one may lack a library, and Ubuntu's package is a
   * mere pointer.
   */
  readonly starts: (path: string) => boolean;
  /** Whether a package can be installed without a password. */
  readonly isRoot: boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** A Chromium that starts, if there is one. Where CHROME_PATH is set nothing else is tried. */
export function findChromium(machine: Machine): string | undefined {
  const inPath = machine.folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`));
  const candidates = machine.chromePath
    ? [machine.chromePath]
    : [...inPath, ...MAC_APPLICATIONS, machine.playwrightPath];
  return candidates.find((path) => machine.exists(path) && machine.starts(path));
}

/** One command of a way to a browser. */
export type Step = 'download' | 'libraries' | 'package lists' | 'package';

export const COMMANDS: { readonly [step in Step]: readonly [string, ...string[]] } = {
  download: ['npx', 'playwright', 'install', '--no-shell', 'chromium'],
  libraries: ['npx', 'playwright', 'install-deps', 'chromium'],
  'package lists': ['apt-get', 'update'],
  // A bare machine has no font either, and text without one has no width.
  package: ['apt-get', 'install', '-y', 'chromium', 'fonts-liberation'],
};

/** The next command that may bring a browser, where none starts yet; undefined when all have been tried. */
export function nextStep(machine: Machine, tried: readonly Step[]): Step | undefined {
  const hasApt = machine.folders.some((folder) => machine.exists(`${folder}/apt-get`));
  const steps: readonly [Step, boolean][] = [
    ['download', true],
    ['libraries', machine.exists(machine.playwrightPath) && hasApt && machine.isRoot],
    ['package lists', hasApt && machine.isRoot],
    ['package', hasApt && machine.isRoot],
  ];
  if (machine.chromePath) return undefined;
  return steps.find(([step, applies]) => applies && !tried.includes(step))?.[0];
}

/** One sentence for a person who has to get the browser: which command to run. */
export function advice(machine: Machine): string {
  if (machine.chromePath)
    return `CHROME_PATH is ${machine.chromePath}, which does not start: set it to a Chromium, or unset it.`;
  const hasApt = machine.folders.some((folder) => machine.exists(`${folder}/apt-get`));
  const command = hasApt
    ? `sudo ${COMMANDS.package.join(' ')}`
    : 'npx playwright install --with-deps chromium';
  return `The browser tests need a Chromium, and none was found or could be fetched: run \`${command}\`, or set CHROME_PATH to one.`;
}
