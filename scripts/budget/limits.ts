/** What is measured: a name, what it loads, and how many bytes of it there may be, gzipped. */
export interface Limit {
  readonly name: string;
  /** Chunks of the page, by source file, with all that they import. */
  readonly chunks?: readonly string[];
  /** Chunks that are loaded already when these come. */
  readonly after?: readonly string[];
  /** Files of the build, by a pattern of their address. */
  readonly files?: RegExp;
  readonly limitBytes: number;
}

const ENTRY = 'index.html';
const LAB_CHARTS = 'src/pages/lab/ChartPanel.tsx';
const SAMPLES = 'src/pages/samples/openSamplesPage.tsx';
const SAMPLES_CHARTS = 'src/pages/samples/SamplesCharts.tsx';
const FIGURE = 'src/pages/figures/openFigurePage.tsx';
const FIGURE_CHARTS = 'src/pages/figures/FigureCharts.tsx';
const STORY = 'src/pages/story/openStoryPage.tsx';
const STORY_CHARTS = 'src/pages/story/SceneCharts.tsx';
const EMBED = 'src/pages/embed/openEmbedPage.tsx';
const EMBED_CHART = 'src/pages/embed/EmbedChart.tsx';

/** What the page promises: it and its charts are no larger than this, gzipped, without the worker's code. */
export const PAGE_LIMIT_BYTES = 250_000;

/** Each is some tenth above what it measures now: growth is seen when it comes, and then allowed or undone. */
export const LIMITS: readonly Limit[] = [
  { name: 'page, usable', chunks: [ENTRY], files: /^index\.html$/, limitBytes: 136_500 },
  {
    name: 'Lab with its charts',
    chunks: [ENTRY, LAB_CHARTS],
    files: /^index\.html$/,
    limitBytes: PAGE_LIMIT_BYTES,
  },
  { name: 'charts of the Lab', chunks: [LAB_CHARTS], after: [ENTRY], limitBytes: 118_000 },
  { name: 'Error against N', chunks: [SAMPLES], after: [ENTRY], limitBytes: 16_000 },
  { name: 'its charts', chunks: [SAMPLES_CHARTS], after: [ENTRY, SAMPLES], limitBytes: 112_000 },
  { name: 'a figure', chunks: [FIGURE], after: [ENTRY], limitBytes: 20_800 },
  { name: 'its charts', chunks: [FIGURE_CHARTS], after: [ENTRY, FIGURE], limitBytes: 112_000 },
  { name: 'the story', chunks: [STORY], after: [ENTRY], limitBytes: 21_500 },
  { name: 'its charts', chunks: [STORY_CHARTS], after: [ENTRY, STORY], limitBytes: 118_000 },
  { name: 'embedded run', chunks: [EMBED, EMBED_CHART], after: [ENTRY], limitBytes: 112_000 },
  { name: 'Share', chunks: ['src/pages/shared/share/SharePanel.tsx'], after: [ENTRY], limitBytes: 6_500 },
  { name: 'saving a chart', chunks: ['src/charts/export/saveChart.ts'], after: [ENTRY], limitBytes: 4_500 },
  {
    name: 'The cost of one shot',
    chunks: ['src/pages/oneShot/OneShotBody.tsx'],
    after: [ENTRY],
    limitBytes: 9_500,
  },
  {
    name: 'See the machine',
    chunks: ['src/pages/network/NetworkBody.tsx'],
    after: [ENTRY],
    limitBytes: 16_500,
  },
  { name: 'worker, its entry', files: /^assets\/entry-[^/]*\.js$/, limitBytes: 22_500 },
  { name: 'WebAssembly module', files: /\.wasm$/, limitBytes: 10_000 },
  { name: 'all that is served', files: /^(?!about\/)/, limitBytes: 880_000 },
  { name: 'pages for crawlers', files: /^about\//, limitBytes: 2_600_000 },
];
