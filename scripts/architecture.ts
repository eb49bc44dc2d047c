/**
 * Draws docs/architecture.svg from the imports of src/: the rooms in the order in which data passes through them, and
 * how many imports lead from each room to each. `npx tsx scripts/architecture.ts`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const PICTURE = fileURLToPath(new URL('../docs/architecture.svg', import.meta.url));

/** The rooms in the order of .dependency-cruiser.cjs, with what each hands on. */
const ROOMS = {
  random: 'seeded streams',
  problem: 'H(x) = β F(x) + α G(F(x)), data, decomposition',
  learners: 'architectures, their start, exact kernels',
  theory: 'what is known without training',
  experiment: 'what is asked: fields, limits, the link',
  engines: 'ensembles that advance: tfjs, wasm, webgpu',
  training: 'runs and sweeps, as streams of logs',
  worker: 'messages to and from the workers',
  store: 'the page’s state',
  words: 'the page’s sentences',
  files: 'what is written and read',
  ui: 'controls that know no experiment',
  charts: 'series, drawn',
  pages: 'the page',
  cli: 'the same, without a page',
  lib: 'the engine, for other programs',
} as const;
type Room = keyof typeof ROOMS;
const NAMES = Object.keys(ROOMS) as Room[];

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]*)/g;

/** How many imports lead from a room to another: counts.get(from)?.get(to). */
export function importsBetweenRooms(): ReadonlyMap<Room, ReadonlyMap<Room, number>> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('assembly') && file.includes('/'),
  );
  const counts = new Map(NAMES.map((room) => [room, new Map<Room, number>()]));
  for (const file of files) {
    const from = counts.get(file.split('/', 1)[0] as Room);
    for (const [, path] of readFileSync(SOURCE + file, 'utf8').matchAll(IMPORT)) {
      const to = posix.join(posix.dirname(file), path!).split('/', 1)[0] as Room;
      from?.set(to, (from.get(to) ?? 0) + 1);
    }
  }
  return counts;
}

const STEP_X = 80;
const STEP_Y = 44;
const BOX = { width: 92, height: 34 };
const MARGIN = { left: 24, top: 70 };
const WIDTH = 1460;
const HEIGHT = MARGIN.top + NAMES.length * STEP_Y + 44;
/** Radius of a count's disc: its area grows with the count. */
const radiusOf = (count: number) => 9 + 1.15 * Math.sqrt(count);

const text = (x: number, y: number, words: string | number, attributes = '') =>
  `<text x="${x}" y="${y}" ${attributes}>${words}</text>`;

/** A room on the diagonal, with what it hands on at its right. */
function roomMark(room: Room, i: number): string {
  const [x, y] = [MARGIN.left + i * STEP_X, MARGIN.top + i * STEP_Y];
  const middle = y + BOX.height / 2 + 5;
  const next = i < NAMES.length - 2;
  const arrow = `<path d="M${x + BOX.width} ${y + BOX.height / 2} h${STEP_X / 2 - 2} v${STEP_Y - BOX.height / 2 - 5}" fill="none" stroke="#5d6671" stroke-width="1.6" marker-end="url(#head)"/>`;
  const down = i < NAMES.length - 1 ? `M${x + BOX.width / 2} ${y + BOX.height}V${HEIGHT - 50}` : '';
  return [
    `<path d="${down}" stroke="#ebe9e3"/>`,
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="7" fill="#24303d"/>`,
    text(
      x + BOX.width / 2,
      middle,
      room,
      'fill="#ffffff" text-anchor="middle" font-size="13" font-weight="600"',
    ),
    next ? arrow : '',
    text(x + BOX.width + (next ? 56 : 12), middle - (next ? 1 : 0), ROOMS[room], 'fill="#454d57"'),
  ].join('');
}

/** The imports of a room, below those that it imports from. */
function countMarks(from: Room, i: number, counts: ReadonlyMap<Room, number>): string {
  const y = MARGIN.top + i * STEP_Y + BOX.height / 2;
  return NAMES.slice(0, i)
    .map((to, j) => {
      const count = counts.get(to);
      if (count === undefined) return '';
      const x = MARGIN.left + j * STEP_X + BOX.width / 2;
      const title = `<title>${from} imports from ${to} ${count} times</title>`;
      return `<g>${title}<circle cx="${x}" cy="${y}" r="${radiusOf(count).toFixed(1)}" fill="#dfe7f3" stroke="#7f97bb"/>${text(x, y + 4, count, 'fill="#1c2127" text-anchor="middle" font-size="12"')}</g>`;
    })
    .join('');
}

/** The picture, as it should be. */
export function architectureSvg(): string {
  const counts = importsBetweenRooms();
  const rows = [
    ...NAMES.map(roomMark),
    ...NAMES.map((room, i) => countMarks(room, i, counts.get(room)!)).filter((row) => row !== ''),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, Liberation Sans, sans-serif" font-size="14">
<title>The rooms of Beyond Kernels and the imports between them</title>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#5d6671"/></marker></defs>
<rect width="${WIDTH}" height="${HEIGHT}" rx="10" fill="#ffffff"/>
${text(MARGIN.left, 32, 'Data flows down the steps; imports lead up them, and never down.', 'fill="#1c2127" font-size="17" font-weight="600"')}
${rows.join('\n')}
${text(MARGIN.left, HEIGHT - 18, 'A disc counts the imports that the room of its row makes from the room of its column.', 'fill="#5d6671" font-size="13"')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, architectureSvg());
