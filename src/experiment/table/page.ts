import { PACES } from '../choices.ts';
import type { Row } from './kinds.ts';

/** How the page stands before the reader; nothing that is trained depends on it. */
export const PAGE_FIELDS = {
  autorun: {
    role: 'page',
    kind: 'flag',
    link: 'autorun',
    label: 'Start on opening',
    default: true,
    text: 'Whether opening the link starts the run.',
  },
  present: {
    role: 'page',
    kind: 'flag',
    link: 'present',
    label: 'Presenter mode',
    default: false,
    text: 'Whether the page is shown to a hall: large type, keys instead of buttons.',
  },
  pace: {
    role: 'page',
    kind: 'choice',
    link: 'pace',
    label: 'Pace',
    choices: PACES,
    default: 'auto',
    views: ['story', 'lab'],
    text: 'As fast as it can, or stretched to 10, 20 or 40 seconds so that one can talk over it; the numbers are the same. Auto is fast in the Lab, and 20 seconds in the story and in presenter mode.',
  },
  embed: {
    role: 'page',
    kind: 'flag',
    link: 'embed',
    label: 'Embedded',
    default: false,
    views: ['lab'],
    text: 'Whether the page is a part of another: the chart and its sliders alone.',
  },
  theory: {
    role: 'page',
    kind: 'flag',
    link: 'theory',
    label: 'What theory predicts',
    default: false,
    views: ['samples'],
    text: 'Extends the test error against N to a billion examples, with what theory predicts for the exact kernels (Bordelon, Canatar and Pehlevan 2020; Simon and others 2021). Nothing is trained there.',
  },
  pins: {
    role: 'page',
    kind: 'pins',
    link: 'pins',
    label: 'Pinned runs',
    default: [],
    views: ['lab'],
    text: 'Runs to compare with, drawn faded; whoever opens the link trains them again.',
  },
} as const satisfies Record<string, Row>;
