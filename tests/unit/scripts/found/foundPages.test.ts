import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundPages } from '../../../../scripts/found/foundPages.ts';
import { FOUND_PAGES } from '../../../../scripts/found/pages.ts';
import { SCENES, VIEWS } from '../../../../src/experiment/choices.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));
const SITE = 'https://lab.example/beyond/';

/** The page without its program: what a crawler gets that runs none. */
async function built(site: string | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'found-'));
  const before = process.env.SITE_URL;
  if (site === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = site;
  const noProgram: Plugin = {
    name: 'no-program',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<script type="module".*<\/script>/, ''),
    },
  };
  try {
    await build({
      configFile: false,
      root: PROJECT,
      base: './',
      logLevel: 'error',
      publicDir: false,
      plugins: [noProgram, foundPages('1.2.3')],
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (before === undefined) delete process.env.SITE_URL;
    else process.env.SITE_URL = before;
  }
  return folder;
}

/** What a crawler reads of a page. */
function crawled(html: string) {
  const unescaped = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const content = (name: string) =>
    [...html.matchAll(/<(?:meta|link)\s[^>]*>/g)]
      .filter(([tag]) => new RegExp(`(name|property|rel)="${name}"`).test(tag))
      .map(([tag]) => unescaped(/(?:content|href)="([^"]*)"/.exec(tag)![1]!));
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json!),
  );
  return { content, data, title: unescaped(/<title>(.*?)<\/title>/.exec(html)![1]!) };
}

let folder: string;
let bare: string;
const read = (path: string, of = folder) => readFileSync(join(of, path), 'utf8');
beforeAll(async () => {
  folder = await built(SITE.slice(0, -1));
  bare = await built(undefined);
});

describe('without JavaScript', () => {
  it('every view and every scene has a page, whose link opens it', () => {
    const experiments = FOUND_PAGES.map(({ query }) => decodeLink(query));
    for (const { issues } of experiments) expect(issues).toEqual([]);
    const opened = experiments.map(({ experiment: { view, scene } }) => (view === 'story' ? scene : view));
    expect(new Set(opened)).toEqual(new Set([...VIEWS.filter((view) => view !== 'story'), ...SCENES]));
    expect(readdirSync(join(folder, 'about')).filter((file) => file.endsWith('.html')).length).toBe(
      FOUND_PAGES.length,
    );
  });

  it.each(FOUND_PAGES.map((page) => [page.name, page] as const))(
    'the page %s says what it is: title, description, cards, its own picture and address',
    (name, page) => {
      const html = read(`about/${name}.html`);
      const { content, data, title } = crawled(html);
      const address = `${SITE}about/${name}.html`;
      const picture = `${SITE}about/pictures/${page.picture}`;
      expect(title).toContain(page.title);
      expect(page.description.length).toBeLessThan(220);
      for (const field of ['description', 'og:description', 'twitter:description'])
        expect(content(field)).toEqual([page.description]);
      expect(content('og:title')).toEqual([page.title]);
      expect([content('canonical'), content('og:url')]).toEqual([[address], [address]]);
      expect([content('og:image'), content('twitter:image')]).toEqual([[picture], [picture]]);
      expect(
        readFileSync(join(folder, 'about/pictures', page.picture))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
      expect(data).toMatchObject([
        {
          '@type': 'LearningResource',
          name: page.title,
          image: picture,
          isBasedOn: { '@type': 'ScholarlyArticle' },
        },
      ]);
      expect(html).not.toMatch(/<script(?! src="\.\.\/theme\.js"| type="application\/ld\+json")/);
    },
  );

  it('no two pages share a title, a description or a picture', () => {
    for (const field of ['title', 'description', 'picture', 'query', 'name'] as const)
      expect(new Set(FOUND_PAGES.map((page) => page[field])).size).toBe(FOUND_PAGES.length);
  });

  it('the laboratory’s own page can be cited, and names the paper', () => {
    const { content, data } = crawled(read('index.html'));
    expect(content('canonical')).toEqual([SITE]);
    expect(content('citation_title')[0]).toContain('Beyond Kernels');
    expect(content('citation_author')).toEqual(['The Beyond Kernels developers']);
    expect(content('citation_reference')[0]).toContain('citation_author=Allen-Zhu, Zeyuan');
    expect(data).toMatchObject([{ '@type': 'SoftwareSourceCode', version: '1.2.3', url: SITE }]);
  });

  it('the sitemap names every page, and robots.txt the sitemap', () => {
    const places = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
    expect(places).toEqual([SITE, ...FOUND_PAGES.map(({ name }) => `${SITE}about/${name}.html`)]);
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });

  it('a build that does not know where it will live names no address, and works in any folder', () => {
    for (const path of ['index.html', 'about/lab.html']) {
      const { content } = crawled(read(path, bare));
      expect([content('canonical'), content('og:url'), content('citation_public_url')]).toEqual([[], [], []]);
      expect(content('og:image')[0]).toMatch(/^\.\.?\/about\/pictures\//);
    }
    expect(readdirSync(bare)).not.toContain('sitemap.xml');
  });

  it('an address that is none is refused', async () => {
    for (const wrong of ['lab.example', 'ftp://lab.example', 'https://lab.example/?x=1'])
      await expect(built(wrong)).rejects.toThrow(/SITE_URL must be/);
  });
});
