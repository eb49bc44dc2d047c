import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIGURES, isFigure, VIEWS, type View } from '../src/experiment/choices.ts';
import { defaultExperiment } from '../src/experiment/defaults/defaults.ts';
import { DEFAULT_EXPERIMENT } from '../src/experiment/defaults/lab.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { FIELD_KEYS, FIELDS, type FieldKey, isFieldOf } from '../src/experiment/fields.ts';
import { TRAINED_KEYS } from '../src/experiment/keys.ts';
import type { Field } from '../src/experiment/table/kinds.ts';
import { fieldText } from '../src/experiment/text/fieldText.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const MARKS = /(<!-- fields -->\n)[\s\S]*(<!-- \/fields -->)/;

function valuesOf(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `${field.integer ? 'whole, ' : ''}${field.min} … ${field.max}`;
    case 'choice':
      return field.choices.map((choice) => `\`${choice}\``).join(' ');
    case 'list':
      return 'names, with commas between';
    case 'numbers':
      return `${field.integer ? 'whole numbers' : 'numbers'}, ${field.min} … ${field.max}, with commas between`;
    case 'origin':
      return 'such as `https://slides.example`';
    case 'flag':
      return '`0` `1`';
    case 'pins':
      return 'runs such as `beta:0.2;seed:1`, with commas between';
  }
}

const textOf = (value: Experiment[FieldKey]) => fieldText(value).replaceAll(',', ', ') || 'none';
/** The panels of the figures, at their sizes; version 2 of the paper has one. */
const SETTINGS = [
  { panel: 'a', preset: 'quick' },
  { panel: 'a', preset: 'paper' },
  { panel: 'b', preset: 'quick' },
  { panel: 'b', preset: 'paper' },
  { panel: 'b', preset: 'v2' },
] as const;
const COLUMNS = FIGURES.flatMap((figure) => SETTINGS.map((setting) => ({ figure, setting })));
const isPresetField = (key: FieldKey) =>
  COLUMNS.some(({ figure, setting }) => {
    const own = defaultExperiment(figure, setting)[key];
    return (
      TRAINED_KEYS.includes(key) &&
      !['panel', 'preset'].includes(key) &&
      textOf(own) !== textOf(DEFAULT_EXPERIMENT[key])
    );
  });

/** A field's default, and those of the views that have their own; the figures have a table of theirs. */
function defaultOf(key: FieldKey): string {
  const field: Field = FIELDS[key];
  if (field.views && isPresetField(key)) return 'below';
  const text = (view: View) => textOf(defaultExperiment(view)[key]);
  const standard = text(DEFAULT_EXPERIMENT.view);
  const others = VIEWS.filter(
    (view) => !isFigure(view) && view !== 'story' && key !== 'view' && text(view) !== standard,
  );
  return [standard, ...others.map((view) => `(\`view=${view}\`: ${text(view)})`)].join(' ');
}

/** README's table of what the figures' presets give: a column for each preset, a row for each field. */
function presetTable(): string {
  const head = COLUMNS.map(({ figure, setting: { panel, preset } }) =>
    preset === 'v2' ? `${figure} ${preset}` : `${figure} ${panel} ${preset}`,
  );
  const keys = FIELD_KEYS.filter(isPresetField);
  const rows = keys.map((key) => {
    const cells = COLUMNS.map(({ figure, setting }) =>
      isFieldOf(key, figure) ? textOf(defaultExperiment(figure, setting)[key]) : '',
    );
    return `| \`${FIELDS[key].link}\` | ${cells.join(' | ')} |`;
  });
  return [`| | ${head.join(' | ')} |`, `|---|${'---|'.repeat(head.length)}`, ...rows].join('\n');
}

/** README's tables of the link's fields and their defaults, as the program knows them. */
export function fieldTable(): string {
  const rows = FIELD_KEYS.map((key) => {
    const field: Field = FIELDS[key];
    const name = field.symbol ? `\`${field.link}\` (${field.symbol})` : `\`${field.link}\``;
    const owners = field.views?.map((view) => `\`${view}\``).join(' and ');
    const text = owners ? `${field.text} Of ${owners} only.` : field.text;
    return `| ${name} | ${valuesOf(field)} | ${defaultOf(key)} | ${text} |`;
  });
  const fields = ['| field | values | default | what it is |', '|---|---|---|---|', ...rows].join('\n');
  return `${fields}\n\nA figure’s defaults:\n\n${presetTable()}`;
}

/** README with its table as it should be. */
export function readmeWithFields(readme = readFileSync(README, 'utf8')): string {
  return readme.replace(MARKS, (_, before, after) => `${before}${fieldTable()}\n${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(README, readmeWithFields());
