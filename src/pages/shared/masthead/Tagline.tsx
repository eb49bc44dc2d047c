import { useExperiment } from '../experimentContext.ts';
import { useQueryFor } from './useQueryFor.ts';

const PAPER = 'https://arxiv.org/abs/1905.10337';

/** What this page is about, in one sentence; and where to begin. */
export function Tagline() {
  const inStory = useExperiment(({ experiment }) => experiment.view === 'story');
  const queryFor = useQueryFor();
  return (
    <p className="tagline">
      <span>
        From the same few examples, a ResNet learns what kernel methods cannot: it builds on what it learned
        first. <a href={PAPER}>Allen-Zhu &amp; Li, NeurIPS 2019</a>
      </span>
      {!inStory && <a href={queryFor('story')}>New here? The story, 5 minutes</a>}
    </p>
  );
}
