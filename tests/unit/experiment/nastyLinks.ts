import fc from 'fast-check';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { FIELD_KEYS, FIELDS, type FieldKey } from '../../../src/experiment/fields.ts';
import { fieldText } from '../../../src/experiment/text/fieldText.ts';
import { rangeIn } from '../../../src/experiment/widest.ts';
import { LEARNER_NAMES } from '../../../src/learners/learnerNames.ts';
import { legalValue } from './experiments.ts';

/** Texts that no field takes. */
export const NASTY_TEXTS: readonly string[] = [
  ...['NaN', 'Infinity', '-Infinity', '1e309', '-1e309', '-1', '-1e-3', '1e', 'e5', '.', '+', '0x10', '0b1'],
  ...[
    '1_000',
    '1 000',
    ' 1',
    '1 ',
    '1\n',
    '1;2',
    '٣',
    '１２',
    '½',
    '一',
    '1\u0000',
    '\u202e1',
    '1\u200b',
    '\ufeff1',
  ],
  ...[
    'null',
    'undefined',
    'true',
    'false',
    '[object Object]',
    '{"alpha":1}',
    '[1]',
    '1n',
    '\u0024{1}',
    '{{1}}',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '</title><b>'],
  ...[
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    "'-alert(1)-'",
    '\\u003cscript\\u003e',
  ],
  ...[
    "'; DROP TABLE learners; --",
    '../../../etc/passwd',
    '%00',
    '%',
    '%ZZ',
    '&amp;',
    '#',
    '?alpha=1',
    '=',
    ';',
    ':',
  ],
  ...['😀', '👩‍👩‍👧‍👦', 'e\u0301', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢', '\ufffd', '\u2028', 'ﷺ', '3resnetU‑all', '3RESNET-ALL'],
  ...['9'.repeat(400), '-'.repeat(300), ','.repeat(300), `${'1'.repeat(5000)}x`, 'a'.repeat(5000)],
];

/** Names that no field has. */
export const NASTY_NAMES: readonly string[] = [
  ...[
    '',
    ' ',
    'Alpha',
    'ALPHA',
    'alpha ',
    'α',
    'alpha[]',
    'alpha.beta',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '<b>',
    '<script>alert(2)</script>',
    '😀',
    '\u0000',
    '\u202e',
    'a'.repeat(5000),
    '%',
    'utm_source',
    'v2',
    'lr\n',
  ],
];

/** Links of about a megabyte. */
export const ENORMOUS_LINKS: Readonly<Record<string, string>> = {
  'digits that are no number': `alpha=${'1'.repeat(1e6)}x`,
  'a number of a million digits': `n=${'1'.repeat(1e6)}`,
  'zeros and a dot': `beta=${'0'.repeat(5e5)}.${'0'.repeat(5e5)}x`,
  'one learner many times': `learners=${'3resnetU-all,'.repeat(9e4)}`,
  'many different learners': `learners=${Array.from({ length: 150_000 }, (_, i) => i)}`,
  'many numbers': `view=figure3&betas=${'0.5,'.repeat(250_000)}`,
  'digits in a list': `view=figure3&betas=0.5,${'1'.repeat(1e6)}x`,
  'many pinned runs': `pins=${'seed:1,'.repeat(150_000)}`,
  'a pinned run of many fields': `pins=${'seed:1;'.repeat(150_000)}`,
  'a pinned run of many values': `pins=learners:${'3resnetU-all/'.repeat(90_000)}`,
  'digits in a pinned run': `pins=alpha:${'1'.repeat(1e6)}x`,
  'a name without end': `${'a'.repeat(1e6)}=1`,
  'one field many times': 'alpha=0.5&'.repeat(1e5),
  'many fields': Array.from({ length: 1e5 }, (_, i) => `f${i}=1`).join('&'),
  ampersands: '&'.repeat(1e6),
  'per cent signs': '%'.repeat(1e6),
  'question marks': '?'.repeat(1e6),
  spaces: `alpha=${' '.repeat(1e6)}1`,
  'control characters': `alpha=${'%00'.repeat(333_333)}`,
  emoji: `alpha=${'😀'.repeat(5e5)}`,
  'accents on one letter': `alpha=a${'\u0301'.repeat(1e6)}`,
};

/** A field of a link as it is written, and whether the reader must be told of it. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly bad: boolean;
}

/** A link with what must be named of it. */
export interface LabelledLink {
  readonly link: string;
  /** The fields that cannot be taken as they stand. */
  readonly bad: ReadonlySet<string>;
  /** What the others say, by the experiment's keys. */
  readonly good: ReadonlyMap<FieldKey, string>;
}

const linkNameOf = (key: FieldKey) => FIELDS[key].link;

/** Good beside any other good field: learners may end the widths sooner. */
const goodBesideAny = (key: FieldKey) => rangeIn({ ...DEFAULT_EXPERIMENT, learners: LEARNER_NAMES }, key);

const goodPart = fc.constantFrom(...FIELD_KEYS).chain((key) =>
  legalValue(goodBesideAny(key)).map((value) => ({
    name: linkNameOf(key),
    text: fieldText(value as Experiment[FieldKey]),
    bad: false,
  })),
);
const badPart = fc.record({
  name: fc.constantFrom(...FIELD_KEYS.map(linkNameOf), 'v'),
  text: fc.constantFrom(...NASTY_TEXTS),
  bad: fc.constant(true),
});
const unknownPart = fc.record({
  name: fc.constantFrom(...NASTY_NAMES),
  text: fc.oneof(fc.constantFrom(...NASTY_TEXTS, '1'), fc.string({ unit: 'binary', maxLength: 20 })),
  bad: fc.constant(true),
});

const written = (text: string) => encodeURIComponent(text.toWellFormed());

/** The first field of a name is read; a second one is bad, whatever it says. */
function labelled(parts: readonly Part[]): LabelledLink {
  const bad = new Set<string>();
  const good = new Map<FieldKey, string>();
  const seen = new Set<string>();
  for (const { name, text, bad: isBad } of parts) {
    const key = FIELD_KEYS.find((candidate) => linkNameOf(candidate) === name);
    if (isBad || seen.has(name)) bad.add(name);
    else if (key) good.set(key, text);
    seen.add(name);
  }
  return { link: parts.map(({ name, text }) => `${written(name)}=${written(text)}`).join('&'), bad, good };
}

/** Links of good, bad, unknown and repeated fields, in any order. */
export const anyLabelledLink: fc.Arbitrary<LabelledLink> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: goodPart },
      { weight: 4, arbitrary: badPart },
      { weight: 1, arbitrary: unknownPart },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(labelled);

/** Texts without any order at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'?&=#%,;:/.+-01e9aαβ<>"\u0000😀'), maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(...NASTY_TEXTS, ...NASTY_NAMES, ...FIELD_KEYS.map(linkNameOf), '&', '=', '?', '#', ','),
    )
    .map((pieces) => pieces.join('')),
);
