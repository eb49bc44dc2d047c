import type { Experiment } from '../../../experiment/experiment.ts';
import { isFieldOf } from '../../../experiment/fields.ts';

/** The experiment as a part of another page; undefined where its view cannot be one. */
export function embedded(experiment: Experiment): Experiment | undefined {
  return isFieldOf('embed', experiment.view) ? { ...experiment, embed: true, present: false } : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A text as the value of an HTML attribute, between double quotes. */
export function attributeText(text: string): string {
  return text.replace(/[&"<>]/g, (mark) => ENTITIES[mark]!);
}

/**
 * HTML that shows a run inside another page.
 *
 * @param link of the embedded experiment.
 */
export function embedSnippet(link: string, { learners }: Pick<Experiment, 'learners'>): string {
  const title = `Beyond Kernels: test error of ${learners.join(', ')} while they train`;
  return `<iframe src="${attributeText(link)}" title="${attributeText(title)}" width="640" height="480" loading="lazy" style="border: 0"></iframe>`;
}
