import { FIELDS } from '../../experiment/fields.ts';
import type { KeyOfKind } from '../../experiment/keys.ts';
import type { Field } from '../../experiment/table/kinds.ts';
import { fieldText } from '../../experiment/text/fieldText.ts';
import { TypedField } from '../../ui/TypedField.tsx';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';
import { readTypedList } from './readTyped.ts';

/** A list of numbers of the experiment, typed with commas between. */
export function NumbersControl({ field: key }: { readonly field: KeyOfKind<'numbers'> }) {
  const { label, symbol, text }: Field = FIELDS[key];
  const experiment = useExperiment((state) => state.experiment);
  const { edit, commit } = useExperimentActions();
  const shown = fieldText(experiment[key]);
  return (
    <TypedField
      label={label}
      symbol={symbol}
      text={text}
      shown={shown.replaceAll(',', ', ')}
      wide
      read={(typed) => readTypedList(experiment, key, typed)}
      onType={(numbers) => {
        if (fieldText(numbers) === shown) return;
        edit({ [key]: numbers });
        commit();
      }}
    />
  );
}
