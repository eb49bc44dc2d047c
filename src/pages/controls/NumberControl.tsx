import type { KeyOfKind } from '../../experiment/keys.ts';
import type { NumberField } from '../../experiment/table/kinds.ts';
import { rangeIn } from '../../experiment/widest.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { useExperiment, useExperimentActions, useReadExperiment } from '../shared/experimentContext.ts';
import { readTyped } from './readTyped.ts';

interface NumberControlProps {
  readonly field: KeyOfKind<'number'>;
  /** Its label and its hint, where a view gives it another meaning. */
  readonly label?: string;
  readonly text?: string;
}

/** A number of the experiment. */
export function NumberControl({ field: key, ...words }: NumberControlProps) {
  const learners = useExperiment((state) => state.experiment.learners);
  const field = rangeIn({ learners }, key) as NumberField;
  const value = useExperiment((state) => state.experiment[key]);
  const readExperiment = useReadExperiment();
  const { edit, commit } = useExperimentActions();
  return (
    <NumberInput
      label={words.label ?? field.label}
      symbol={field.symbol}
      text={words.text ?? field.text}
      className={field.signal ?? `of-${key}`}
      range={field}
      value={value}
      read={(text) => readTyped(readExperiment(), key, text)}
      onType={(typed) => {
        if (typed === value) return;
        edit({ [key]: typed });
        commit();
      }}
      onMove={(moved) => edit({ [key]: moved })}
      onRelease={commit}
    />
  );
}
