import type { Experiment } from '../../../experiment/experiment.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import type { Choice, Outcome } from '../../../words/story/question.ts';
import { Coloured } from '../../shared/Sentences.tsx';
import type { PredictionOfScene } from '../usePrediction.ts';

/** Whether the prediction was right, in a few words; nothing where there was none. */
function verdict(
  { answer, elsewhere }: Pick<PredictionOfScene, 'answer' | 'elsewhere'>,
  { shown }: Outcome,
  choices: readonly Choice[],
): string | undefined {
  if (shown === null) return 'This run does not decide it.';
  if (answer === undefined)
    return elsewhere ? 'Your prediction was for other numbers than these.' : undefined;
  if (answer === shown) return 'As you predicted.';
  const text = choices.find(({ id }) => id === answer)?.text;
  return text === undefined ? undefined : `Not as you predicted (“${text}”).`;
}

interface RevealProps {
  readonly prediction: PredictionOfScene;
  readonly outcome: Outcome;
  readonly choices: readonly Choice[];
}

/** What this run showed, with its numbers, and whether the prediction was right. */
export function Reveal({ prediction, outcome, choices }: RevealProps) {
  const verdictText = verdict(prediction, outcome, choices);
  return (
    <>
      {verdictText !== undefined && <p className="reveal-verdict">{verdictText}</p>}
      <p className="reveal-seen">
        {outcome.sentences.map((sentence, i) => (
          <span key={sentence}>
            {i > 0 && ' '}
            <Coloured sentence={sentence} />
          </span>
        ))}
      </p>
    </>
  );
}

/** Carries the scene's experiment into the laboratory. */
export function LabLink({ experiment }: { readonly experiment: Experiment }) {
  return (
    <a className="button" href={queryOf({ ...experiment, view: 'lab', autorun: true })}>
      Open in the Lab
    </a>
  );
}
