import type { Field } from '../table/kinds.ts';
import { MOST_NUMBERS, MOST_PINS } from '../table/limits.ts';

/** The values that a field takes, in words: "a whole number from 50 to 10000". */
export function allowedRange(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `a ${field.integer ? 'whole ' : ''}number from ${field.min} to ${field.max}`;
    case 'choice':
      return `one of ${field.choices.join(', ')}`;
    case 'list':
      return `one or more of ${field.choices.join(', ')}, separated by commas`;
    case 'numbers':
      return `1 to ${MOST_NUMBERS} different ${field.integer ? 'whole ' : ''}numbers from ${field.min} to ${field.max}, separated by commas`;
    case 'origin':
      return 'the origin of a page such as https://slides.example, without a path';
    case 'flag':
      return '1 or 0';
    case 'pins':
      return `up to ${MOST_PINS} runs such as beta:1;seed:1, separated by commas`;
  }
}
