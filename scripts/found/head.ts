import { type FoundPage, SITE_NAME, SITE_TITLE } from './pages.ts';

/** What all pages say of the program. */
export interface Program {
  readonly version: string;
  /** Of this version. */
  readonly year: number;
  /** Where the page lives, with a slash at its end; undefined where nobody says. */
  readonly site: string | undefined;
}

/** A part of a head. */
export interface HeadTag {
  readonly tag: 'meta' | 'link' | 'script';
  readonly attrs: Readonly<Record<string, string>>;
  readonly children?: string;
}

const PAPER = {
  title: 'What Can ResNet Learn Efficiently, Going Beyond Kernels?',
  authors: ['Allen-Zhu, Zeyuan', 'Li, Yuanzhi'],
  year: 2019,
  venue: 'Advances in Neural Information Processing Systems 32 (NeurIPS)',
  url: 'https://arxiv.org/abs/1905.10337',
} as const;

const DEVELOPERS = 'The Beyond Kernels developers';
const LICENCE = 'https://opensource.org/license/mit';

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});

/** Data that is read and not run: `<` is written so that no text can end the element. */
function jsonLd(data: object): HeadTag {
  const children = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return { tag: 'script', attrs: { type: 'application/ld+json' }, children };
}

const organisation = { '@type': 'Organization', name: DEVELOPERS };
const paper = {
  '@type': 'ScholarlyArticle',
  name: PAPER.title,
  author: PAPER.authors.map((name) => ({ '@type': 'Person', name })),
  datePublished: String(PAPER.year),
  url: PAPER.url,
};

interface Card {
  readonly title: string;
  readonly description: string;
  readonly picture: string;
  readonly alt: string;
  /** Of the page, below the site. */
  readonly path: string;
}

/** Cards for whoever shows a link, and the address under which the page is known. */
function cards({ title, description, picture, alt, path }: Card, { site }: Program): HeadTag[] {
  return [
    ...(site === undefined
      ? []
      : [
          { tag: 'link', attrs: { rel: 'canonical', href: site + path } } as const,
          property('og:url', site + path),
        ]),
    property('og:type', 'website'),
    property('og:site_name', SITE_NAME),
    property('og:title', title),
    property('og:description', description),
    property('og:image', picture),
    property('og:image:alt', alt),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:title', title),
    meta('twitter:description', description),
    meta('twitter:image', picture),
    meta('twitter:image:alt', alt),
  ];
}

/** What a reference manager reads: of the program, and of the paper that it makes runnable. */
function citation({ version, year, site }: Program, title: string): HeadTag[] {
  const reference = [
    `citation_title=${PAPER.title}`,
    ...PAPER.authors.map((name) => `citation_author=${name}`),
    `citation_publication_date=${PAPER.year}`,
    `citation_conference_title=${PAPER.venue}`,
  ].join('; ');
  return [
    meta('citation_title', title),
    meta('citation_author', DEVELOPERS),
    meta('citation_publication_date', String(year)),
    meta('citation_technical_report_number', `version ${version}`),
    ...(site === undefined ? [] : [meta('citation_public_url', site)]),
    meta('citation_reference', reference),
  ];
}

/** Where a file of the build is, as a page below it says: from the site's top where that is known. */
export function addressOf(path: string, { site }: Program, up: string): string {
  return site === undefined ? `${up}${path}` : site + path;
}

/** The head of the page of a view or a scene. */
export function headOfPage(page: FoundPage, program: Program): HeadTag[] {
  const { name, query, title, description, picture, alt } = page;
  const image = addressOf(`about/pictures/${picture}`, program, '../');
  return [
    meta('description', description),
    ...cards({ title, description, picture: image, alt, path: `about/${name}.html` }, program),
    ...citation(program, `${SITE_NAME}: ${title}`),
    jsonLd({
      '@type': 'LearningResource',
      name: title,
      description,
      image,
      url: addressOf(query, program, '../'),
      inLanguage: 'en',
      isAccessibleForFree: true,
      learningResourceType: 'interactive simulation',
      educationalLevel: 'graduate',
      about: [
        'deep learning theory',
        'residual networks',
        'neural tangent kernel',
        'kernel ridge regression',
      ],
      license: LICENCE,
      author: organisation,
      isBasedOn: paper,
      isPartOf: { '@type': 'WebSite', name: SITE_NAME },
    }),
  ];
}

/** What is added to the head of the laboratory's own page, which has a title and a description. */
export function headOfSite(description: string, program: Program): HeadTag[] {
  const picture = addressOf('about/pictures/lab-laptop-light.png', program, './');
  const alt = 'The laboratory after its default run.';
  return [
    ...cards({ title: SITE_TITLE, description, picture, alt, path: '' }, program),
    ...citation(program, SITE_TITLE),
    jsonLd({
      '@type': 'SoftwareSourceCode',
      name: SITE_NAME,
      description,
      image: picture,
      ...(program.site !== undefined && { url: program.site }),
      version: program.version,
      programmingLanguage: ['TypeScript', 'AssemblyScript', 'WGSL'],
      runtimePlatform: 'web browser',
      license: LICENCE,
      author: organisation,
      isBasedOn: paper,
    }),
  ];
}
