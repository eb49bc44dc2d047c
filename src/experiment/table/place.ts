import { FIGURE_AXES, FIGURES, PANELS, PRESET_NAMES, SCENES, VIEWS } from '../choices.ts';
import type { Row } from './kinds.ts';

/** Where a link leads: these decide the defaults of all others. */
export const PLACE_FIELDS = {
  view: {
    role: 'place',
    kind: 'choice',
    link: 'view',
    label: 'View',
    choices: VIEWS,
    default: 'lab',
    text: 'Which page is open: the story, the laboratory, the test error against N, or a figure of the paper.',
  },
  scene: {
    role: 'place',
    kind: 'number',
    link: 'scene',
    label: 'Scene',
    values: SCENES,
    min: Math.min(...SCENES),
    max: Math.max(...SCENES),
    integer: true,
    default: 1,
    views: ['story'],
    text: 'Which scene of the story is open; the other fields have the defaults of its experiment.',
  },
  panel: {
    role: 'figure',
    kind: 'choice',
    link: 'panel',
    label: 'Panel',
    choices: PANELS,
    default: 'a',
    views: FIGURES,
    text: 'Half of a figure: every layer is trained (a), or the hidden ones (b).',
  },
  preset: {
    role: 'figure',
    kind: 'choice',
    link: 'preset',
    label: 'Size',
    choices: PRESET_NAMES,
    default: 'quick',
    views: FIGURES,
    text: 'Which defaults the other fields have: a size that takes two minutes, the paper’s own, or that of the paper’s version 2.',
  },
  axis: {
    role: 'figure',
    kind: 'choice',
    link: 'axis',
    label: 'Axis',
    choices: FIGURE_AXES,
    default: 'width',
    views: ['figure3'],
    text: 'What the test error is drawn against: the width m, with a line for each β; β, at one width; or m and the scale of the start, as a map.',
  },
} as const satisfies Record<string, Row>;
