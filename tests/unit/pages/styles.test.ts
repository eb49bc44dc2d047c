import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEARNERS } from '../../../src/learners/catalogue.ts';

/** WCAG 2.2 AA for text. */
const TEXT_CONTRAST = 4.5;
/** WCAG 2.2 AA for what is not text. */
const GRAPHICS_CONTRAST = 3;

/** A distance in Oklab: 0.02 is just seen between two patches, and lines are thinner than patches. */
const LEARNER_DISTANCE = 0.05;

const css = readFileSync(new URL('../../../src/pages/styles/tokens.css', import.meta.url), 'utf8');
const themes = css
  .split(/:root[^{]*\{/)
  .slice(1)
  .map((block) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
    ),
  );

type Triple = [number, number, number];

/** Red, green and blue in linear light. */
function linear(colour: string): Triple {
  return [1, 3, 5].map((i) => {
    const channel = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

const times = (matrix: readonly Triple[], [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as Triple;

/** A colour's place in Oklab, in which distances are about what one sees. */
function oklab(colour: string): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear(colour),
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as Triple,
  );
}

const difference = (a: Triple, b: Triple) => a.map((x, i) => x - b[i]!);

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const isText = (name: string) => /^(ink|base$|composite$|noise$|danger|learner-)/.test(name);
const isGraphic = (name: string) => /^(rule$|floor|focus)/.test(name);

describe.each([
  ['light', themes[0]!],
  ['dark', themes[1]!],
])('the %s theme', (_name, tokens) => {
  const grounds = [tokens.ground!, tokens.paper!];

  it('has text that can be read on both of its grounds', () => {
    const names = Object.keys(tokens).filter(isText);
    expect(names.length).toBeGreaterThan(15);
    const faint = names.filter((name) =>
      grounds.some((ground) => contrast(tokens[name]!, ground) < TEXT_CONTRAST),
    );
    expect(faint).toEqual([]);
  });

  it('has lines and outlines that can be seen', () => {
    const names = Object.keys(tokens).filter(isGraphic);
    const faint = names.filter((name) => contrast(tokens[name]!, tokens.paper!) < GRAPHICS_CONTRAST);
    expect(faint).toEqual([]);
  });

  it('has a colour for every learner, and no two that look alike', () => {
    const learners = Object.entries(LEARNERS).map(([name, { colour }]) => ({
      name,
      colour: tokens[colour.slice(2)]!,
    }));
    expect(learners.filter(({ colour }) => colour === undefined)).toEqual([]);
    const alike = learners.flatMap((one, i) =>
      learners
        .slice(i + 1)
        .filter(
          (other) => Math.hypot(...difference(oklab(one.colour), oklab(other.colour))) < LEARNER_DISTANCE,
        )
        .map((other) => `${one.name} ${other.name}`),
    );
    expect(alike).toEqual([]);
  });
});
