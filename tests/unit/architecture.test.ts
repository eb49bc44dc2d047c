import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { architectureSvg, importsBetweenRooms } from '../../scripts/architecture.ts';

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the picture of the architecture', () => {
  it('shows the imports as they are (npx tsx scripts/architecture.ts mends it)', () => {
    expect(architectureSvg() === docs('architecture.svg')).toBe(true);
    expect(docs('architecture.md')).toContain('(architecture.svg)');
  });

  it('has the rooms, in the order, that the check of the imports knows', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      forbidden: { name: string; to: { path?: string } }[];
    };
    const last = forbidden.find(({ name }) => name === 'random-imports-nothing-below-it');
    expect(last?.to.path).toBe(`^src/(${[...importsBetweenRooms().keys()].slice(1).join('|')})/`);
  });

  it('finds no import that leads down', () => {
    const rooms = [...importsBetweenRooms().keys()];
    for (const [from, counts] of importsBetweenRooms())
      for (const to of counts.keys()) expect(rooms.indexOf(to)).toBeLessThanOrEqual(rooms.indexOf(from));
    expect(importsBetweenRooms().get('pages')?.get('store')).toBeGreaterThan(10);
  });
});
