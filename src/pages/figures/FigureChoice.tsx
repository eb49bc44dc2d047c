import type { FigureAxis, Panel, PresetName } from '../../experiment/choices.ts';
import { defaultExperiment, type Setting } from '../../experiment/defaults/defaults.ts';
import { keysOf } from '../../experiment/keys.ts';
import { pick } from '../../experiment/pick.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

type Size = Exclude<PresetName, 'v2'>;

const PANELS: Record<Panel, string> = { a: '(a) every layer', b: '(b) hidden layers' };
const SIZES: Record<Size, string> = { quick: 'quick', paper: 'paper' };
const SIZE_TEXTS: Record<Size, string> = {
  quick: 'The paper’s N, epochs and batch, at fewer widths and recipes: two minutes on two cores.',
  paper:
    'The paper’s widths as far as they are affordable, and the whole grid. It takes hours; a reload goes on where it was.',
};
const AXES: Record<FigureAxis, string> = { width: 'm', beta: 'β', scale: 'start × m' };
/** The versions of the paper that have figures. */
const VERSIONS = { v3: 'version 3', v2: 'version 2' } as const;

/** Which figure it is, and at which size: each puts the recipe back to that figure's. */
export function FigureChoice() {
  const experiment = useExperiment((state) => state.experiment);
  const { view, panel, preset, problem, axis } = experiment;
  const { edit, commit } = useExperimentActions();
  const choose = (next: Partial<Setting>) => {
    const fresh = defaultExperiment(view, { panel, preset, problem, axis, ...next });
    edit({ ...fresh, ...pick(experiment, keysOf('draw', 'machine', 'page')) });
    commit();
  };
  const size = preset === 'v2' ? 'quick' : preset;
  return (
    <div className="figure-choice">
      <Switch
        legend="The paper’s version, and its problem"
        choices={VERSIONS}
        value={problem === 'v2' ? 'v2' : 'v3'}
        // Version 2 has one figure for both: its networks train their hidden layers.
        onChange={(next) => choose({ problem: next, preset: size, panel: 'b' })}
      />
      <Switch
        legend="Panel: what is trained"
        choices={PANELS}
        value={panel}
        onChange={(next) => choose({ panel: next })}
      />
      {view === 'figure3' && (
        <Switch
          legend="Against m, β, or the start and m"
          choices={AXES}
          value={axis}
          onChange={(next) => choose({ axis: next })}
        />
      )}
      <Switch
        legend="Size of the recipe"
        choices={SIZES}
        value={size}
        onChange={(next) => choose({ preset: next })}
      />
      <p className="control-text">{SIZE_TEXTS[size]}</p>
    </div>
  );
}
