import type { Figure, Panel, PresetName } from '../../experiment/choices.ts';
import { defaultExperiment } from '../../experiment/defaults/defaults.ts';
import { keysOf } from '../../experiment/keys.ts';
import { pick } from '../../experiment/pick.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

const PANELS: Record<Figure, Record<Panel, string>> = {
  figure2: { a: '(a) every layer', b: '(b) hidden layers' },
  figure3: { a: '(a) every layer', b: '(b) hidden layers' },
};
const SIZES: Record<PresetName, string> = { quick: 'quick', paper: 'paper' };
const SIZE_TEXTS: Record<PresetName, string> = {
  quick: 'A size that takes minutes and shows the same picture: not the paper’s N and epochs.',
  paper: 'The paper’s recipe: 800 epochs and the whole grid. It takes hours; a reload goes on where it was.',
};

/** Which half of a figure, and at which size: both put the recipe back to that size’s. */
export function FigureChoice() {
  const experiment = useExperiment((state) => state.experiment);
  const { view, panel, preset } = experiment;
  const { edit, commit } = useExperimentActions();
  const choose = (next: { panel?: Panel; preset?: PresetName }) => {
    const fresh = defaultExperiment(view, { panel, preset, ...next });
    edit({ ...fresh, ...pick(experiment, keysOf('problem', 'draw', 'machine', 'page')) });
    commit();
  };
  return (
    <div className="figure-choice">
      <Switch
        legend="Panel: what is trained"
        choices={PANELS[view as Figure]}
        value={panel}
        onChange={(next) => choose({ panel: next })}
      />
      <Switch
        legend="Size of the recipe"
        choices={SIZES}
        value={preset}
        onChange={(next) => choose({ preset: next })}
      />
      <p className="control-text">{SIZE_TEXTS[preset]}</p>
    </div>
  );
}
