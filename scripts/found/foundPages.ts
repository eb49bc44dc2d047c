import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../contentSecurityPolicy.ts';
import { addressOf, type HeadTag, headOfPage, headOfSite, type Program } from './head.ts';
import { FOUND_PAGES, type FoundPage, SITE_NAME } from './pages.ts';
import { siteAddress } from './siteAddress.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function htmlOf({ tag, attrs, children }: HeadTag): string {
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join('')}>${children === undefined ? '' : `${children}</${tag}>`}`;
}

/** The page of a view or a scene: what it is, in words and a picture, and the way to it. */
function foundPageHtml(page: FoundPage, program: Program): string {
  const { query, title, description, picture, alt } = page;
  const others = FOUND_PAGES.filter((other) => other !== page).map(
    (other) => `<li><a href="./${other.name}.html">${escaped(other.title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} · ${SITE_NAME}</title>
    ${headOfPage(page, program).map(htmlOf).join('\n    ')}
    <link rel="icon" href="../icon.svg" type="image/svg+xml" />
    <script src="../theme.js"></script>
    <link rel="stylesheet" href="../docs/docs.css" />
  </head>
  <body>
    <main>
      <p><a href="../">← ${SITE_NAME}</a></p>
      <h1>${escaped(title)}</h1>
      <p>${escaped(description)}</p>
      <p><a href="../${escaped(query)}">Open it, live in this browser</a></p>
      <p><a href="../${escaped(query)}"><img src="./pictures/${picture}" alt="${escaped(alt)}" loading="lazy" /></a></p>
      <p>
        After Zeyuan Allen-Zhu and Yuanzhi Li,
        <a href="https://arxiv.org/abs/1905.10337">What Can ResNet Learn Efficiently, Going Beyond Kernels?</a>
        (NeurIPS 2019). Free software, MIT licence.
      </p>
      <h2>Elsewhere in ${SITE_NAME}</h2>
      <ul>
        ${others.join('\n        ')}
      </ul>
    </main>
  </body>
</html>
`;
}

/** All addresses under which the site is known. */
function sitemapXml(site: string): string {
  const paths = ['', ...FOUND_PAGES.map(({ name }) => `about/${name}.html`)];
  const urls = paths.map((path) => `  <url><loc>${escaped(site + path)}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`;
}

/**
 * Makes the site findable and citable without JavaScript: a page for each view and scene, cards and citation in the heads, and, where
 * SITE_URL says where the build will live, canonical addresses, a sitemap and robots.txt.
 */
export function foundPages(version: string): Plugin {
  const program: Program = {
    version,
    year: new Date().getUTCFullYear(),
    site: siteAddress(process.env.SITE_URL),
  };
  return {
    name: 'found-pages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transformIndexHtml: (html) => {
      const description = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html)![1]!;
      return headOfSite(description, program).map((tag) => ({ ...tag, injectTo: 'head' as const }));
    },
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      for (const page of FOUND_PAGES) emit(`about/${page.name}.html`, foundPageHtml(page, program));
      for (const picture of new Set(FOUND_PAGES.map((page) => page.picture)))
        emit(`about/pictures/${picture}`, read(`docs/screenshots/${picture}`));
      if (program.site === undefined) return;
      emit('sitemap.xml', sitemapXml(program.site));
      emit('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${addressOf('sitemap.xml', program, '')}\n`);
    },
  };
}
