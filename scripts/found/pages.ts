import type { Scene } from '../../src/experiment/choices.ts';
import { SCENE_TITLES } from '../../src/pages/story/steps/titles.ts';

/** A page that says what a view or a scene is, for whoever reads without running anything. */
export interface FoundPage {
  /** The name of its file: about/NAME.html. */
  readonly name: string;
  /** The query that opens the view. */
  readonly query: string;
  readonly title: string;
  /** One or two sentences: what one sees there. */
  readonly description: string;
  /** Its picture, in docs/screenshots. */
  readonly picture: string;
  /** What the picture shows, for whoever does not see it. */
  readonly alt: string;
}

/** What the whole is. */
export const SITE_NAME = 'Beyond Kernels';
export const SITE_TITLE = 'Beyond Kernels: what a ResNet learns and no kernel can';

const SCENES: Record<Scene, Pick<FoundPage, 'description' | 'alt'>> = {
  1: {
    description:
      'The same few examples, the same network, trained in three ways: every layer, the linearised network, the last layer alone. Which one ends lowest? Predict it, then watch.',
    alt: 'Three curves of test error: the ResNet falls far below its linearisation and its last layer.',
  },
  2: {
    description:
      'A target whose difficulty is known: a base signal of products of two inputs, and a composite signal built on it, a product of eight. What is left when only the base signal is learned?',
    alt: 'Bars of the test error: what is missing is almost all of the composite signal.',
  },
  3: {
    description:
      'Nothing tells a ResNet that its labels are a sum of two signals. Which of them does it learn first?',
    alt: 'The share of the base signal rises towards 100 %, that of the composite signal stays near 0 %.',
  },
  4: {
    description:
      'A ResNet of two blocks: the base signal comes first, the composite one late and suddenly. Which block comes to hold it?',
    alt: 'Curves of what either block holds of both signals, over the epochs.',
  },
  5: {
    description:
      'Eleven exact kernels, solved and not trained, each with its best ridge, beside a ResNet on the same examples: none finds the composite signal in one shot.',
    alt: 'The ResNet’s curve falls below the lines of all kernels.',
  },
  6: {
    description:
      'The weaker the base signal, the less there is to build on: with α above β the same ResNet no longer finds the composite signal.',
    alt: 'The ResNet’s test error stays above kα² at β = 0.2.',
  },
  7: {
    description:
      'What Allen-Zhu and Li prove of ResNets and of every kernel method, beside a live run: the levels kα² and kα⁴, and what their theorems say of them.',
    alt: 'A ResNet’s curve, an exact kernel’s line, and the levels of the theorems.',
  },
  8: {
    description:
      'Take one of four rungs out of the ladder: the composite signal stays the same function, and the same ResNet no longer finds it.',
    alt: 'Curves of test error with all four rungs and with fewer: only the whole ladder leads below kα².',
  },
  9: {
    description:
      'Train the first block of a ResNet, freeze it, then train the second: what both find together, neither order of blocks finds.',
    alt: 'Curves of test error: both blocks together fall below kα², one after the other does not.',
  },
};

const VIEWS: readonly FoundPage[] = [
  {
    name: 'lab',
    query: '?v=2&view=lab',
    title: 'The Lab: train ResNets and kernels side by side',
    description:
      'Train the ResNet of Allen-Zhu and Li beside networks, their linearisations and exact kernels, live in the browser, and see who finds the composite signal. Every link reproduces its run.',
    picture: 'lab-laptop-light.png',
    alt: 'The laboratory after its default run: the ResNet falls through the line kα², the kernel methods stay above it.',
  },
  {
    name: 'samples',
    query: '?v=2&view=samples',
    title: 'Test error against the number of examples',
    description:
      'With more examples kernels learn the base signal better and level off at kα²; the ResNet falls through that line. Up to 10,000 examples measured, a billion predicted by theory.',
    picture: 'samples-laptop-light.png',
    alt: 'Test error against N: kernels flatten on the line kα², the ResNet falls through it.',
  },
  {
    name: 'figure2',
    query: '?v=2&view=figure2',
    title: 'Figure 2 of the paper: networks against kernel methods',
    description:
      'Test error against the width m, a line for each network and each kernel method: the paper’s Figure 2, measured again, its own points beside ours, and what was not reproduced.',
    picture: 'figure2-laptop-light.png',
    alt: 'Figure 2 of the paper’s version 2 as measured here, with the paper’s points as open marks.',
  },
  {
    name: 'figure3',
    query: '?v=2&view=figure3',
    title: 'Figure 3 of the paper: where α exceeds β',
    description:
      'Test error against the width m, a line for each strength β of the base signal: is the composite signal learned where α < β, and where α > β?',
    picture: 'figure3-laptop-light.png',
    alt: 'Figure 3 as measured here: a line for each β against the width.',
  },
];

/** Every page: the views, and the scenes of the story. */
export const FOUND_PAGES: readonly FoundPage[] = [
  ...VIEWS,
  ...(Object.keys(SCENES) as unknown as Scene[]).map(
    (scene): FoundPage => ({
      name: `story-${scene}`,
      query: `?v=2&view=story&scene=${scene}`,
      title: `The story: ${SCENE_TITLES[scene]}`,
      picture: `story-${scene}-projector-light.png`,
      ...SCENES[scene],
    }),
  ),
];
