import { isFigure } from '../../experiment/choices.ts';
import { decodeLink } from '../../experiment/link.ts';
import { type FigureFile, figureFile } from '../../training/figures/figureFile.ts';
import { planFigure } from '../../training/figures/figurePlan.ts';
import { needlessUnits } from '../../training/figures/needless.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { RequestError } from './options.ts';

/** A figure put together from its parts. */
export interface Merged {
  readonly file: FigureFile;
  /** Lab links of the units that no part holds and that could change a point. */
  readonly missing: readonly string[];
}

/** A file with the name that its reader knows it by. */
export interface Part {
  readonly name: string;
  readonly file: FigureFile;
}

/**
 * Puts parts of one figure together; their units may overlap. The result does not depend on the order of the parts.
 *
 * @param date of the merged file, ISO 8601.
 * @throws RequestError when the parts are of different links or versions, hold no units, or do not agree on one.
 */
export function mergeFigures(parts: readonly Part[], date: string): Merged {
  const [first, ...others] = parts;
  if (!first) throw new RequestError('merge needs at least one file.');
  for (const property of ['link', 'version'] as const) {
    const odd = others.find(({ file }) => file[property] !== first.file[property]);
    if (odd)
      throw new RequestError(
        `${odd.name} is of another ${property} than ${first.name}: ${odd.file[property]} and ${first.file[property]}.`,
      );
  }
  const { experiment, issues } = decodeLink(first.file.link);
  if (
    issues.length > 0 ||
    experiment.view !== first.file.figure ||
    (isFigure(experiment.view) && experiment.panel !== first.file.panel)
  )
    throw new RequestError(`${first.name} has a link that is not its figure's: ${first.file.link}.`);
  const held = new Map<string, { readonly result: UnitResult; readonly name: string }>();
  for (const { name, file } of parts) {
    if (!file.units) throw new RequestError(`${name} was written without its units and cannot be merged.`);
    for (const [key, result] of Object.entries(file.units)) {
      const twin = held.get(key);
      if (twin && JSON.stringify(twin.result) !== JSON.stringify(result))
        throw new RequestError(`${twin.name} and ${name} do not agree on the unit ${key}.`);
      held.set(key, { result, name });
    }
  }
  const plan = planFigure(experiment);
  const { units } = plan;
  const results = new Map(
    units.flatMap(({ key }) => {
      const unit = held.get(key);
      return unit ? [[key, unit.result] as const] : [];
    }),
  );
  const needless = needlessUnits(plan, results);
  const missing = units.filter((unit) => !results.has(unit.key) && !needless.has(unit));
  const engines = parts.flatMap(({ file }) => String(file.recipe.engine).split(', '));
  const engine = [...new Set(engines)].sort().join(', ');
  const { version } = first.file;
  return {
    file: figureFile(plan, results, { version, date, engine }),
    missing: missing.map(({ key }) => key),
  };
}
