import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageFolder, thirdPartyText } from '../../../../scripts/licences/thirdParty.ts';

const folderOf = (name: string) =>
  fileURLToPath(new URL(`../../../../node_modules/${name}`, import.meta.url));

describe('what is shipped of others', () => {
  it('is told by the folders that modules are from, the innermost where they lie in one another', () => {
    expect(packageFolder('/home/x/node_modules/react/cjs/react.js')).toBe('/home/x/node_modules/react');
    expect(packageFolder('\0/x/node_modules/@tensorflow/tfjs-core/dist/index.js?commonjs')).toBe(
      '/x/node_modules/@tensorflow/tfjs-core',
    );
    expect(packageFolder('/x/node_modules/a/node_modules/b/index.js')).toBe(
      '/x/node_modules/a/node_modules/b',
    );
    expect(packageFolder('/x/src/main.tsx')).toBeUndefined();
    expect(packageFolder('\0vite/preload-helper.js')).toBeUndefined();
  });

  it('is listed with version and licence, and each licence in full', () => {
    const names = ['recharts', 'react', '@tensorflow/tfjs-core'];
    const text = thirdPartyText([...names, 'react'].map(folderOf));
    expect(text).toMatch(/^ {2}react \d+\.\d+\.\d+ \(MIT\)$/m);
    expect(text).toMatch(/^ {2}recharts \d+\.\d+\.\d+ \(MIT\)$/m);
    expect(text).toMatch(/^ {2}@tensorflow\/tfjs-core \d+\.\d+\.\d+ \(Apache-2\.0\)$/m);
    expect(text.match(/^ {2}\S+ \d/gm)).toHaveLength(names.length);
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('Meta Platforms');
  });

  it('stops the build where a package does not say its licence', () => {
    const without = fileURLToPath(new URL('./fixtures/noLicence', import.meta.url));
    expect(() => thirdPartyText([without])).toThrow(/does not say its name and licence/);
  });
});
