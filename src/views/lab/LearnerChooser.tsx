import { useState } from 'react';
import { LearnerSwatch } from '../../charts/LearnerSwatch.tsx';
import { FIELDS } from '../../experiment/fields.ts';
import {
  ARCHITECTURES,
  LEARNER_NAMES,
  type LearnerName,
  TRAINABLES,
  type Trainable,
} from '../../experiment/learnerNames.ts';
import { useLab, useLabActions } from '../labContext.ts';

/** What SGD moves, in a word or two for the head of a column. */
const TRAINED: Record<Trainable, string> = {
  all: 'every layer',
  hidden: 'all but the last',
  last: 'the last alone',
  ntk: 'linearised',
};

/** The 12 learners: architectures down, what is trained across. One at least stays chosen. */
export function LearnerChooser() {
  const chosen = useLab((state) => state.experiment.learners);
  const { edit, commit } = useLabActions();
  const [complaint, setComplaint] = useState('');

  const toggle = (learner: LearnerName) => {
    const next = LEARNER_NAMES.filter((name) => chosen.includes(name) !== (name === learner));
    if (next.length === 0) return setComplaint('One learner at least stays.');
    setComplaint('');
    edit({ learners: next });
    commit();
  };
  return (
    <fieldset className="learners">
      <legend>{FIELDS.learners.label}</legend>
      <table>
        <thead>
          <tr>
            <td />
            <th colSpan={2} scope="colgroup">
              networks
            </th>
            <th colSpan={2} scope="colgroup" className="kernels">
              kernel methods
            </th>
          </tr>
          <tr>
            <td />
            {TRAINABLES.map((trainable) => (
              <th key={trainable} scope="col">
                {trainable}
                <small>{TRAINED[trainable]}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...ARCHITECTURES].reverse().map((architecture) => (
            <tr key={architecture}>
              <th scope="row">{architecture}</th>
              {TRAINABLES.map((trainable) => {
                const learner: LearnerName = `${architecture}-${trainable}`;
                return (
                  <td key={trainable}>
                    <label title={learner}>
                      <input
                        type="checkbox"
                        aria-label={learner}
                        checked={chosen.includes(learner)}
                        onChange={() => toggle(learner)}
                      />
                      <LearnerSwatch learner={learner} />
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="complaint" role="alert">
        {complaint}
      </p>
    </fieldset>
  );
}
