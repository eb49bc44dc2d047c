import { readdirSync, readFileSync } from 'node:fs';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The texts that become pages, by the page's name: those of docs/, the changes, the licence. */
function texts(): Map<string, { readonly path: string; readonly text: string }> {
  const docs = readdirSync(new URL('../docs', import.meta.url)).filter((file) => file.endsWith('.md'));
  const paths = [...docs.map((file) => `docs/${file}`), 'CHANGELOG.md'];
  const pages = paths.map((path) => {
    const name = path.replace(/^docs\//, '').replace(/\.md$/, '');
    return [name.toLowerCase(), { path, text: read(path) }] as const;
  });
  return new Map([...pages, ['licence', { path: 'LICENSE', text: `# Licence\n\n${read('LICENSE')}` }]]);
}

const idOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** A text in Markdown as HTML. A link into the repository that is no page of the build keeps its words alone. */
function htmlOf(text: string, names: ReadonlySet<string>): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: words }: Tokens.Heading) {
        return `<h${depth} id="${idOf(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        if (/^(https:|#)|\.svg$/.test(href)) return `<a href="${href}">${words}</a>`;
        const [path = '', hash = ''] = href.split('#', 2);
        const name = path.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase();
        const anchor = hash === '' ? '' : `#${hash}`;
        return names.has(name) ? `<a href="./${name}.html${anchor}">${words}</a>` : words;
      },
    },
  });
  const html = marked.parse(text, { async: false }).replaceAll('<pre>', '<pre tabindex="0">');
  return html
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

function pageOf(text: string, names: ReadonlySet<string>): string {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? 'Beyond Kernels';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title.replace(/[&<>]/g, '')} · Beyond Kernels</title>
    <link rel="icon" href="../icon.svg" type="image/svg+xml" />
    <script src="../theme.js"></script>
    <link rel="stylesheet" href="./docs.css" />
  </head>
  <body>
    <main>
      <p><a href="../">← Beyond Kernels</a></p>
      ${htmlOf(text, names)}
    </main>
  </body>
</html>
`;
}

/** Puts the repository's texts beside the page, as pages: they are read where the laboratory is, without a network too. */
export function docsPages(): Plugin {
  return {
    name: 'docs-pages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const pages = texts();
      const names = new Set(pages.keys());
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      for (const [name, { text }] of pages) emit(`docs/${name}.html`, pageOf(text, names));
      const styles = ['src/pages/styles/tokens.css', 'src/pages/styles/page.css', 'scripts/docsPages.css'];
      emit('docs/docs.css', styles.map(read).join('\n'));
      for (const file of readdirSync(new URL('../docs', import.meta.url)))
        if (file.endsWith('.svg')) emit(`docs/${file}`, read(`docs/${file}`));
    },
  };
}
