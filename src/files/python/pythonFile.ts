import type { Run } from '../../store/lab/state.ts';
import type { Provenance } from '../downloadRun.ts';
import { downloadStem } from '../downloadStem.ts';
import { PYTHON_FORMATS, type PythonFormat } from './formats.ts';
import { pythonRun } from './pythonRun.ts';
import { whyNotPython } from './refusal.ts';

/** A run as a file to save, or why there is none, in a sentence. */
export type PythonFile = { readonly name: string; readonly text: string } | { readonly refusal: string };

/** A run of the page, as far as it is measured, as a Python script or a notebook. */
export function pythonFile(run: Run, { link, version }: Provenance, format: PythonFormat): PythonFile {
  const { experiment, engine, curves } = run;
  const refusal = whyNotPython(experiment);
  if (refusal !== undefined) return { refusal };
  const text = PYTHON_FORMATS[format](
    pythonRun({
      experiment,
      logs: curves.flatMap((curve) => curve.logs),
      fits: curves.flatMap(({ fit }) => fit ?? []),
      diverged: curves.flatMap(({ learner, seed, divergedAt }) =>
        divergedAt === undefined ? [] : [{ learner, seed, epoch: divergedAt }],
      ),
      link,
      version,
      engine: engine?.name,
    }),
  );
  return { name: `${downloadStem(run)}.${format}`, text };
}
