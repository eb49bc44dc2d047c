import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_EXPERIMENT, FIELD_KEYS, FIELDS, type Field } from '../src/experiment/fields.ts';
import { fieldText } from '../src/experiment/link.ts';

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
    case 'flag':
      return '`0` `1`';
  }
}

/** README's table of the link's fields, as the program knows them. */
export function fieldTable(): string {
  const rows = FIELD_KEYS.map((key) => {
    const field: Field = FIELDS[key];
    const name = field.symbol ? `\`${field.link}\` (${field.symbol})` : `\`${field.link}\``;
    const standard = fieldText(DEFAULT_EXPERIMENT[key]).replaceAll(',', ', ');
    return `| ${name} | ${valuesOf(field)} | ${standard} | ${field.text} |`;
  });
  return ['| field | values | default | what it is |', '|---|---|---|---|', ...rows].join('\n');
}

/** README with its table as it should be. */
export function readmeWithFields(readme = readFileSync(README, 'utf8')): string {
  return readme.replace(MARKS, (_, before, after) => `${before}${fieldTable()}\n${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(README, readmeWithFields());
