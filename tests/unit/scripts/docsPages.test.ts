import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const TEXTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${PROJECT}docs`).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];
const read = (text: string) => readFileSync(PROJECT + text, 'utf8');
const isThere = (path: string) => existsSync(PROJECT + path);

/** A file or folder of the project, from its root. */
const PATH = /(?<![\w/.-])(?:src|tests|scripts|bench|docs|public)\/[\w./-]*[\w/]/g;
/** One that is named from src/ on. */
const IN_SOURCE = /`([a-z]+\/[\w./-]*)`/g;

describe.each(TEXTS)('%s', (text) => {
  it('names files and folders that are there', () => {
    expect((read(text).match(PATH) ?? []).filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const architecture = read('docs/architecture.md');

  it('names files of src/ that are there', () => {
    const named = [...architecture.matchAll(IN_SOURCE)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !isThere(path) && !isThere(`src/${path}`))).toEqual([]);
  });

  it('says of each thing that can be added which files to touch, and which test holds it to that', () => {
    const table = architecture.split('## What to touch to add one more')[1]!;
    const rows = table.split('\n').filter((line) => /^\| an? /.test(line));
    const things = rows.map((row) => row.split('|')[1]!.trim());
    for (const thing of ['a field of the link', 'a problem', 'a start', 'an architecture', 'an exact kernel'])
      expect(things).toContain(thing);
    expect(things.some((thing) => thing.startsWith('a chart'))).toBe(true);
    for (const row of rows) {
      const [, , touch, , heldBy] = row.split('|') as [string, string, string, string, string];
      expect(touch.match(/`src\//g)?.length, row).toBeGreaterThan(0);
      expect(heldBy, row).toMatch(/`tests\/unit\/\S+\.test\.ts`/);
    }
  });
});
