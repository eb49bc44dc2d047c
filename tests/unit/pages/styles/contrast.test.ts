import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 AA for text. */
const TEXT_CONTRAST = 4.5;
/** WCAG 2.2 AA for what is not text. */
const GRAPHICS_CONTRAST = 3;

const css = readFileSync(new URL('../../../../src/pages/styles/tokens.css', import.meta.url), 'utf8');
const themes = css
  .split(/:root[^{]*\{/)
  .slice(1)
  .map((block) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
    ),
  );

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
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
});
