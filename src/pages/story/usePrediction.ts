import { useState } from 'react';
import { keepPredictions, type Predictions, readPredictions, subjectOf } from '../../store/predictions.ts';
import { useLab } from '../shared/labContext.ts';

const storage = () => localStorage;

export interface PredictionOfScene {
  /** The reader's answer to the question with the numbers that it has now; undefined where there is none. */
  readonly answer: string | undefined;
  /** The reader answered this scene's question, but with other numbers in it. */
  readonly elsewhere: boolean;
  /** Any scene has an answer. */
  readonly any: boolean;
  answerWith(choice: string): void;
  forgetAll(): void;
}

/** What the reader predicted for the scene on the page; kept on the device. */
export function usePrediction(): PredictionOfScene {
  const [predictions, setPredictions] = useState<Predictions>(() => readPredictions(storage));
  const experiment = useLab((state) => state.experiment);
  const about = subjectOf(experiment);
  const { scene } = experiment;
  const change = (next: Predictions) => {
    keepPredictions(storage, next);
    setPredictions(next);
  };
  const prediction = predictions[scene];
  return {
    answer: prediction?.about === about ? prediction.answer : undefined,
    elsewhere: prediction !== undefined && prediction.about !== about,
    any: Object.keys(predictions).length > 0,
    answerWith: (answer) => change({ ...predictions, [scene]: { answer, about } }),
    forgetAll: () => change({}),
  };
}
