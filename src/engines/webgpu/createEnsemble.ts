import type { EnsembleSpec } from '../engine.ts';
import type { DeviceWatch } from './device/deviceWatch.ts';
import type { Pipeline } from './device/pipeline.ts';
import type { PipelineCache } from './device/pipelineCache.ts';
import type { Readback } from './device/readback.ts';
import { Evaluator } from './evaluation.ts';
import { Inspector } from './inspection.ts';
import { MAX_MEMBERS } from './memory/batchUniform.ts';
import { planEnsemble } from './memory/ensemblePlan.ts';
import { checkFits, Memory } from './memory/memory.ts';
import { uploadEnsemble } from './memory/upload.ts';
import { evaluationShaders, inspectionShaders, stepShaders } from './shaders/passes.ts';
import type { Shader } from './shaders/shader.ts';
import type { Tuning } from './shaders/tuning.ts';
import { Trainer } from './training.ts';
import { type EnsembleParts, WebGpuEnsemble } from './webgpuEnsemble.ts';

/** What the ensembles of an engine share. */
export interface EngineParts {
  readonly device: GPUDevice;
  readonly watch: DeviceWatch;
  readonly readback: Readback;
  readonly pipelines: PipelineCache;
  readonly tuning: Tuning;
}

/**
 * Compiles an ensemble's shaders and uploads its state and data.
 *
 * @throws RangeError when the ensemble does not fit this device; Error when a shader does not compile.
 */
export async function createWebGpuEnsemble(
  { device, watch, readback, pipelines, tuning }: EngineParts,
  spec: EnsembleSpec,
): Promise<WebGpuEnsemble> {
  checkMembers(spec.members.length);
  const planned = planEnsemble(spec, tuning);
  const { layout, train, evaluation } = planned;
  checkFits(device.limits, planned.needs);
  const compileAll = (shaders: readonly Shader[]): Promise<Pipeline[]> =>
    Promise.all(shaders.map((shader) => pipelines.compile(shader)));

  return watch.untilLost(async () => {
    const [forSteps, forEvaluation, forInspection] = await Promise.all([
      compileAll(stepShaders(layout)),
      compileAll(evaluationShaders(layout, evaluation.capacity)),
      compileAll(inspectionShaders(layout, evaluation.capacity)),
    ]);
    const memory = new Memory(device);
    try {
      const parts = await watch.checked('allocate the ensemble', (): EnsembleParts => {
        const buffers = uploadEnsemble(memory, spec, planned);
        const { learned, velocity } = buffers;
        const trainer = new Trainer(device, layout, train.samples, forSteps, memory, buffers.step);
        const evaluator = new Evaluator(
          device,
          layout,
          evaluation,
          forEvaluation,
          memory,
          buffers.evaluation,
        );
        const inspector = new Inspector(
          device,
          layout,
          evaluation,
          forInspection,
          memory,
          buffers.inspection,
        );
        return { layout, memory, learned, velocity, trainer, evaluator, inspector };
      });
      return new WebGpuEnsemble(watch, readback, parts);
    } catch (error) {
      memory.dispose();
      throw error;
    }
  });
}

function checkMembers(members: number): void {
  if (members >= 1 && members <= MAX_MEMBERS) return;
  throw new RangeError(`An ensemble on a GPU has 1 to ${MAX_MEMBERS} members, got ${members}`);
}
