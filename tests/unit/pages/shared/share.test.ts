import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../../../src/experiment/choices.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { decodeLink, encodeLink } from '../../../../src/experiment/link.ts';
import { bibtexOf } from '../../../../src/pages/shared/share/citation.ts';
import {
  attributeText,
  embedded,
  embedSnippet,
  onSlide,
  slideSnippet,
} from '../../../../src/pages/shared/share/embedSnippet.ts';
import { modulesPath, QUIET_ZONE, qrCodeOf } from '../../../../src/pages/shared/share/qrModules.ts';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

describe('what Share offers', () => {
  it('is HTML whose attributes hold any text', () => {
    const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = attributeText(text);
        expect(written).not.toMatch(/["<>]/);
        expect(written.replace(/&(amp|quot|lt|gt);/g, (entity) => entities[entity]!)).toBe(text);
      }),
    );
  });

  it('is a frame with a title and a size, on the same experiment', () => {
    const asked = { ...DEFAULT_EXPERIMENT, learners: ['3resnetU-all', '2layer-ntk'] as const, beta: 0.5 };
    const inFrame = embedded({ ...asked, present: true });
    const snippet = embedSnippet(`https://example.org/?${encodeLink(inFrame)}`, inFrame);
    const source = /src="([^"]+)"/.exec(snippet)![1]!.replaceAll('&amp;', '&');
    const { experiment, issues } = decodeLink(source);
    expect(issues).toEqual([]);
    expect(experiment).toEqual({ ...asked, embed: true });
    expect(snippet).toMatch(/title="[^"]*3resnetU-all[^"]*" width="640" height="480" loading="lazy"/);
  });

  it('is any view in a frame and on a slide, by parts that it has, and the link says so', () => {
    for (const view of VIEWS) {
      const frame = embedded(defaultExperiment(view));
      expect(decodeLink(encodeLink(frame))).toEqual({ experiment: frame, issues: [] });
      const slide = onSlide(defaultExperiment(view));
      expect(slide).toEqual({ ...frame, present: true });
      const snippet = slideSnippet(`https://example.org/?${encodeLink(slide)}`);
      expect(snippet).toMatch(/^<section>[\s\S]*<iframe data-src="[^"]*embed=1[^"]*"[\s\S]*<\/section>$/);
      expect(snippet).toContain('present=1');
      expect(embedSnippet('https://example.org/', frame)).toMatch(/title="Beyond Kernels: [^"]{10,}"/);
    }
  });

  it('cites the paper as README and CITATION.cff do, and the program with its version and link', () => {
    const bibtex = bibtexOf('https://example.org/?v=2&n=60', '1.2.3');
    const paper = /```bibtex\n([\s\S]*?)```/.exec(read('README.md'))![1]!.trim();
    expect(bibtex.startsWith(paper)).toBe(true);
    for (const line of [
      'What Can ResNet Learn Efficiently',
      'https://arxiv.org/abs/1905.10337',
      'The Beyond Kernels developers',
    ]) {
      expect(read('CITATION.cff')).toContain(line);
      expect(bibtex.replace(/[{}]/g, '')).toContain(line);
    }
    expect(bibtex).toContain('Version 1.2.3');
    expect(bibtex).toContain('\\url{https://example.org/?v=2&n=60}');
  });

  it('draws a QR code’s dark modules and no other, inside a quiet zone; a link too long has none', () => {
    const code = qrCodeOf('https://example.org/?v=2&n=300')!;
    const drawn = new Set(
      [...modulesPath(code).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`),
    );
    let dark = 0;
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++)
        if (code.get(x, y)) {
          dark += 1;
          expect(drawn.has(`${x + QUIET_ZONE} ${y + QUIET_ZONE}`)).toBe(true);
        }
    expect(drawn.size).toBe(dark);
    expect(qrCodeOf('x'.repeat(3000))).toBeUndefined();
  });
});
