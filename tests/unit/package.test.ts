import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('a release', () => {
  it('has one version: in package.json, its lock, the citation and the newest entry of the changes', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages['']!.version]).toEqual([version, version]);
    expect(/^version: (.*)$/m.exec(read('CITATION.cff'))?.[1]).toBe(version);
    expect(/^## (\d.*)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });

  it('has every package of its lock checked by a hash', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; inBundle?: boolean }>;
    };
    const unchecked = Object.entries(packages).filter(
      ([path, { integrity, inBundle }]) => path !== '' && !inBundle && !integrity,
    );
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('is made by actions that are pinned by a commit', () => {
    const workflows = readdirSync(new URL('../../.github/workflows', import.meta.url));
    const used = workflows.flatMap((file) => read(`.github/workflows/${file}`).match(/uses: .*/g) ?? []);
    expect(used.length).toBeGreaterThan(5);
    for (const line of used) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});
