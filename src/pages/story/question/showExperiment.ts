/** Where text and charts stand one below the other; the story's style sheet has the same width. */
const ONE_COLUMN = '(max-width: 959px)';

/** On a narrow page brings the experiment that has just begun into view: with its buttons, or at least its chart. */
export function showExperiment(): void {
  const stage = document.querySelector('.story-stage');
  const charts = stage?.querySelector('.story-charts, .charts-coming');
  if (!stage || !charts || !matchMedia(ONE_COLUMN).matches) return;
  const height = charts.getBoundingClientRect().bottom - stage.getBoundingClientRect().top;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  (height <= innerHeight ? stage : charts).scrollIntoView({ block: 'start', behavior });
}
