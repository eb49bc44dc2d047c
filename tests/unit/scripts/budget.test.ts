import { describe, expect, it } from 'vitest';
import { type Build, complaints, measure, tableOf } from '../../../scripts/budget/budget.ts';
import { filesInReach, filesLoadedFor, type Manifest } from '../../../scripts/budget/chunks.ts';
import { LIMITS, PAGE_LIMIT_BYTES } from '../../../scripts/budget/limits.ts';

/** A page that needs react at once, and charts with their style sheet later; two chunks import each other. */
const MANIFEST: Manifest = {
  page: {
    file: 'page.js',
    isEntry: true,
    imports: ['react', 'store'],
    dynamicImports: ['charts'],
    css: ['page.css'],
  },
  react: { file: 'react.js' },
  store: { file: 'store.js', imports: ['react', 'page'] },
  charts: { file: 'charts.js', imports: ['react', 'drawing'], css: ['charts.css'] },
  drawing: { file: 'drawing.js' },
  unused: { file: 'unused.js' },
};
const SIZES = new Map([
  ['page.js', 1000],
  ['page.css', 200],
  ['react.js', 5000],
  ['store.js', 30],
  ['charts.js', 400],
  ['charts.css', 7],
  ['drawing.js', 60],
  ['unused.js', 9],
  ['index.html', 1],
  ['worker-tf.js', 9000],
]);
const BUILD: Build = { manifest: MANIFEST, sizes: SIZES, withTensorflow: ['worker-tf.js'] };
const AMPLE = 100_000;

describe('the budget', () => {
  it('counts what comes at once: code, style sheets, static imports, each once', () => {
    expect([...filesLoadedFor(MANIFEST, ['page'])].sort()).toEqual([
      'page.css',
      'page.js',
      'react.js',
      'store.js',
    ]);
    expect(measure(BUILD, { name: 'page', chunks: ['page'], files: /html$/, limitBytes: AMPLE }).bytes).toBe(
      6231,
    );
  });

  it('counts of what comes later only what is not there yet', () => {
    const later = { name: 'charts', chunks: ['charts'], after: ['page'], limitBytes: AMPLE };
    expect(measure(BUILD, later).bytes).toBe(467);
  });

  it('complains of each part that is over its limit, and of none that is on it', () => {
    const on = { name: 'page', chunks: ['page'], limitBytes: 6230 };
    expect(complaints(BUILD, [measure(BUILD, on)])).toEqual([]);
    const over = measure(BUILD, { ...on, limitBytes: 6229 });
    expect(complaints(BUILD, [over])).toHaveLength(1);
    expect(complaints(BUILD, [over])[0]).toContain('page is 6.2 kB');
    expect(tableOf([over])).toContain('100 %');
  });

  it('complains when the page can come to load TensorFlow.js, at once or later', () => {
    expect([...filesInReach(MANIFEST)]).toContain('drawing.js');
    expect([...filesInReach(MANIFEST)]).not.toContain('unused.js');
    for (const file of ['store.js', 'drawing.js'])
      expect(complaints({ ...BUILD, withTensorflow: [file] }, [])[0]).toContain(file);
    expect(complaints({ ...BUILD, withTensorflow: ['unused.js'] }, [])).toEqual([]);
  });

  it('complains when it cannot tell', () => {
    expect(complaints({ ...BUILD, withTensorflow: [] }, [])).toHaveLength(1);
    expect(() => measure(BUILD, { name: 'gone', chunks: ['gone'], limitBytes: AMPLE })).toThrow('"gone"');
    expect(() => measure(BUILD, { name: 'none', files: /\.wasm$/, limitBytes: AMPLE })).toThrow('"none"');
  });

  it('holds the page with its charts to the 250 kB that are promised', () => {
    expect(PAGE_LIMIT_BYTES).toBe(250_000);
    const page = LIMITS.filter(({ chunks }) => chunks?.includes('index.html'));
    expect(page).toHaveLength(2);
    for (const { limitBytes } of page) expect(limitBytes).toBeLessThanOrEqual(PAGE_LIMIT_BYTES);
  });
});
