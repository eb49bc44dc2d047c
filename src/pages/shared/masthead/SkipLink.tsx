import { useExperiment } from '../experimentContext.ts';

/** A link past the head of the page, for the keyboard: to the story's question, elsewhere to the charts. */
export function SkipLink() {
  const story = useExperiment(({ experiment }) => experiment.view === 'story');
  const selector = story ? '.prediction' : 'main .chart';
  // Not a link to a fragment: the address bar holds the experiment, and nothing else.
  const skip = () => {
    const target =
      document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>('main');
    if (!target) return;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus();
  };
  return (
    <button type="button" className="skip-link" onClick={skip}>
      Skip to the {story ? 'question' : 'charts'}
    </button>
  );
}
