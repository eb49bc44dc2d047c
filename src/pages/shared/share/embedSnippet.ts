import type { EmbedPart, View } from '../../../experiment/choices.ts';
import type { Experiment } from '../../../experiment/experiment.ts';

/** What of a view stands in a frame, unless a link says otherwise: a scene asks and explains, a figure says what is seen. */
const PARTS: Readonly<Record<View, readonly EmbedPart[]>> = {
  lab: ['chart', 'machine', 'sliders'],
  story: ['chart', 'machine', 'sliders', 'text'],
  samples: ['chart', 'text'],
  figure2: ['chart', 'text'],
  figure3: ['chart', 'text'],
};

/** The experiment as a part of another page. */
export function embedded(experiment: Experiment): Experiment {
  return { ...experiment, embed: true, present: false, parts: PARTS[experiment.view] };
}

/** The same on a slide: in letters that the back row reads, and begun when the slide is shown. */
export function onSlide(experiment: Experiment): Experiment {
  return { ...embedded(experiment), present: true };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A text as the value of an HTML attribute, between double quotes. */
export function attributeText(text: string): string {
  return text.replace(/[&"<>]/g, (mark) => ENTITIES[mark]!);
}

type Titled = Pick<Experiment, 'learners' | 'scene'>;
const TITLES: Readonly<Record<View, (experiment: Titled) => string>> = {
  lab: ({ learners }) => `test error of ${learners.join(', ')} while they train`,
  story: ({ scene }) => `the story, scene ${scene}`,
  samples: () => 'test error against the number of examples',
  figure2: () => 'Figure 2 of the paper, networks against kernel methods',
  figure3: () => 'Figure 3 of the paper, α against β',
};

/**
 * A slide of a reveal.js deck that shows a view.
 *
 * @param link of the experiment on a slide.
 */
export function slideSnippet(link: string): string {
  return `<section>\n  <iframe data-src="${attributeText(link)}" title="Beyond Kernels" width="960" height="600" style="border: 0"></iframe>\n</section>`;
}

/**
 * HTML that shows a view inside another page.
 *
 * @param link of the embedded experiment.
 */
export function embedSnippet(
  link: string,
  { view, learners, scene }: Pick<Experiment, 'view' | 'learners' | 'scene'>,
): string {
  const title = `Beyond Kernels: ${TITLES[view]({ learners, scene })}`;
  return `<iframe src="${attributeText(link)}" title="${attributeText(title)}" width="640" height="480" loading="lazy" style="border: 0"></iframe>`;
}
