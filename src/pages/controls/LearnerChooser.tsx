import { useState } from 'react';
import { FIELDS } from '../../experiment/fields.ts';
import { LEARNER_NAMES, type LearnerName } from '../../learners/learnerNames.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';
import { FeaturesTable } from './learners/FeaturesTable.tsx';
import { KernelTable } from './learners/KernelTable.tsx';
import { NetworkTable } from './learners/NetworkTable.tsx';
import { RidgeTable } from './learners/RidgeTable.tsx';

/** All learners: those trained by SGD, ridge regressions on their features and on random ones, and the exact kernels. One at least stays chosen. */
export function LearnerChooser() {
  const chosen = useExperiment((state) => state.experiment.learners);
  const { edit, commit } = useExperimentActions();
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
      <NetworkTable chosen={chosen} onToggle={toggle} />
      <RidgeTable chosen={chosen} onToggle={toggle} />
      <FeaturesTable chosen={chosen} onToggle={toggle} />
      <KernelTable chosen={chosen} onToggle={toggle} />
      <p className="complaint" role="alert">
        {complaint}
      </p>
    </fieldset>
  );
}
