import type { Plugin } from 'vite';

/** A piece of a library that is built in another form. */
interface Rewriting {
  /** The file, by the end of its address. */
  readonly file: RegExp;
  readonly from: string;
  readonly to: string;
}

const SCALES = ['scaleBand', 'scaleLinear', 'scaleLog', 'scalePoint'].join(', ');
const ALL_SCALES = "import * as d3Scales from 'victory-vendor/d3-scale';";
const NAMED_SCALES = `import { ${SCALES} } from 'victory-vendor/d3-scale';\nconst d3Scales = { ${SCALES} };`;

const ALL_INTERPOLATION =
  "import { interpolateNumber, interpolate, interpolateRound, piecewise } from 'd3-interpolate';";
const NUMBERS_ONLY = `
const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
const interpolate = interpolateNumber;
const piecewise = undefined;`;

/** What the charts' library brings for axes that no chart here has: scales of time and of colour. */
const REWRITINGS: readonly Rewriting[] = [
  { file: /recharts[\\/].*combineConfiguredScale\.js$/, from: ALL_SCALES, to: NAMED_SCALES },
  { file: /recharts[\\/].*combineRealScaleType\.js$/, from: ALL_SCALES, to: NAMED_SCALES },
  { file: /[\\/]d3-scale\.mjs$/, from: ALL_INTERPOLATION, to: NUMBERS_ONLY },
];

/**
 * Leaves out of the page what recharts' scales can do with times and colours: all charts here run over numbers.
 * Recharts finds a scale by its name at run time, so that a bundler must keep every one of them.
 *
 * @throws Error in a build when a library no longer reads as this expects.
 */
export function leanScales(): Plugin {
  const done = new Set<Rewriting>();
  return {
    name: 'lean-scales',
    apply: 'build',
    transform(code, id) {
      const rewriting = REWRITINGS.find(({ file }) => file.test(id));
      if (!rewriting || !code.includes(rewriting.from)) return;
      done.add(rewriting);
      return { code: code.replace(rewriting.from, rewriting.to), map: null };
    },
    buildEnd(error) {
      const missed = REWRITINGS.filter((rewriting) => !done.has(rewriting));
      if (!error && missed.length > 0)
        throw new Error(`leanScales: not as expected: ${missed.map(({ file }) => file.source).join(', ')}`);
    },
  };
}
