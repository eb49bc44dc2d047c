import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { architectureSvg, importsBetweenRooms } from '../../../scripts/architecture.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const docs = (name: string) => readFileSync(`${PROJECT}docs/${name}`, 'utf8');

/** The files of a folder and of those in it, by their path from it; what is generated is left out. */
const filesIn = (folder: string) =>
  readdirSync(PROJECT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT + folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('generated/'));

describe('the picture of the architecture', () => {
  it('shows the imports as they are (npx tsx scripts/architecture.ts mends it)', () => {
    expect(architectureSvg() === docs('architecture.svg')).toBe(true);
    expect(docs('architecture.md')).toContain('(architecture.svg)');
  });

  it('has the rooms, in the order, that the check of the imports knows', () => {
    const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
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

describe('the house', () => {
  /** More files beside each other hide what some of them have in common. */
  const MOST_FILES = 15;
  const MOST_LINES = 300;

  it('has no folder of more than fifteen files beside each other', () => {
    const counts = new Map<string, number>();
    for (const root of ['src', 'tests/browser', 'tests/unit', 'scripts'])
      for (const file of filesIn(root)) {
        const folder = join(root, dirname(file));
        counts.set(folder, (counts.get(folder) ?? 0) + 1);
      }
    expect(counts.size).toBeGreaterThan(40);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    const lines = (file: string) =>
      readFileSync(`${PROJECT}src/${file}`, 'utf8').trimEnd().split('\n').length;
    expect(filesIn('src').filter((file) => lines(file) > MOST_LINES)).toEqual([]);
  });
});

describe('a unit test', () => {
  it('stands at the path of the file or folder that it tests; NAME.aspect.test.ts is one of NAME, too', () => {
    const tested = filesIn('tests/unit').flatMap(
      (file) => /^(.*?)(\.\w+)?\.test\.tsx?$/.exec(file)?.[1] ?? [],
    );
    expect(tested.length).toBeGreaterThan(50);
    const isThere = (path: string) =>
      ['', '.ts', '.tsx', '.json'].some((ending) =>
        ['src/', ''].some((root) => existsSync(PROJECT + root + path + ending)),
      );
    expect(tested.filter((path) => !isThere(path))).toEqual([]);
  });
});
