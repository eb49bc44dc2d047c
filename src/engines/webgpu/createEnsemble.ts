import type { Dataset } from '../../problem/dataset.ts';
import type { EnsembleSpec } from '../engine.ts';
import type { DeviceWatch } from './device/deviceWatch.ts';
import type { Pipeline } from './device/pipeline.ts';
import type { PipelineCache } from './device/pipelineCache.ts';
import type { Readback } from './device/readback.ts';
import { Evaluator, evaluationShaders, planEvaluation } from './evaluation.ts';
import { Inspector, inspectionShader } from './inspection.ts';
import { packMembers } from './memory/batchUniform.ts';
import { type DataSets, testSets, trainingSets } from './memory/dataSets.ts';
import { type Layout, layoutOf } from './memory/layout.ts';
import { checkFits, Memory } from './memory/memory.ts';
import { evaluationCapacity, memoryNeeds } from './memory/needs.ts';
import { packInputs, packParameters, packTargets, packTestSignals } from './memory/packing.ts';
import { MEMBER_BYTES, type Shader } from './shaders/shader.ts';
import type { Tuning } from './shaders/tuning.ts';
import { stepShaders, Trainer } from './training.ts';
import { type EnsembleParts, WebGpuEnsemble } from './webgpuEnsemble.ts';

/** What the ensembles of an engine share. */
export interface EngineParts {
  readonly device: GPUDevice;
  readonly watch: DeviceWatch;
  readonly readback: Readback;
  readonly pipelines: PipelineCache;
  readonly tuning: Tuning;
}

/** One member's numbers after another's. */
function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Uploads where the members stand: θ, or θ0 and δ, and the velocity. */
function uploadState(memory: Memory, layout: Layout, { members }: EnsembleSpec) {
  const zeros = new Float32Array(layout.parameterCount);
  const start = joined(members.map(({ initial }) => packParameters(layout, initial, true)));
  const velocity = joined(
    members.map(({ resume }) => (resume ? packParameters(layout, resume.velocity, false) : zeros)),
  );
  if (layout.linearised) {
    const delta = joined(
      members.map(({ resume }) => (resume ? packParameters(layout, resume.parameters, false) : zeros)),
    );
    return {
      weights: memory.upload('initial parameters', start),
      learned: memory.upload('linearised parameters', delta),
      velocity: memory.upload('velocity', velocity),
    };
  }
  const current = joined(
    members.map(({ initial, resume }) => packParameters(layout, resume?.parameters ?? initial, true)),
  );
  const weights = memory.upload('parameters', current);
  return { weights, learned: weights, velocity: memory.upload('velocity', velocity) };
}

function uploadMembers(memory: Memory, label: string, spec: EnsembleSpec, { ofMember }: DataSets<Dataset>) {
  return memory.uniform(label, packMembers(spec.members, ofMember));
}

function checkMembers({ maxUniformBufferBindingSize }: GPUSupportedLimits, { members }: EnsembleSpec): void {
  const most = Math.floor(maxUniformBufferBindingSize / MEMBER_BYTES);
  if (members.length >= 1 && members.length <= most) return;
  throw new RangeError(`An ensemble on this GPU has 1 to ${most} members, got ${members.length}`);
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
  checkMembers(device.limits, spec);
  const layout = layoutOf(spec, tuning);
  const train = trainingSets(spec);
  const test = testSets(spec);
  checkFits(device.limits, memoryNeeds(layout, train, test));
  const samples = { train: train.samples, test: test.samples };
  const plan = planEvaluation(evaluationCapacity(layout, Math.max(samples.train, samples.test)), samples);
  const compileAll = (shaders: readonly Shader[]): Promise<Pipeline[]> =>
    Promise.all(shaders.map((shader) => pipelines.compile(shader)));

  return watch.untilLost(async () => {
    const [forSteps, forEvaluation, forInspection] = await Promise.all([
      compileAll(stepShaders(layout)),
      compileAll(evaluationShaders(layout, plan)),
      pipelines.compile(inspectionShader(layout, plan)),
    ]);
    const memory = new Memory(device);
    try {
      const parts = await watch.checked('allocate the ensemble', (): EnsembleParts => {
        const { weights, learned, velocity } = uploadState(memory, layout, spec);
        const needs = memoryNeeds(layout, train, test);
        const evaluationActivations = memory.storage(
          'evaluation activations',
          needs['evaluation activations'],
        );
        const ofTraining = {
          members: uploadMembers(memory, 'members and their training sets', spec, train),
          inputs: memory.upload('training inputs', packInputs(layout, train.sets)),
          targets: memory.upload('training targets', packTargets(layout, train.sets)),
          weights,
          learned,
        };
        const ofTest = {
          members: uploadMembers(memory, 'members and their test sets', spec, test),
          inputs: memory.upload('test inputs', packInputs(layout, test.sets)),
          targets: memory.upload('test signals', packTestSignals(layout, test.sets)),
          weights,
          learned,
          activations: evaluationActivations,
        };
        const trainer = new Trainer(device, layout, samples.train, forSteps, memory, {
          ...ofTraining,
          velocity,
          activations: memory.storage('activations', needs.activations),
          deltas: memory.storage('deltas', needs.deltas),
        });
        const evaluator = new Evaluator(device, layout, plan, forEvaluation, memory, {
          train: { ...ofTraining, activations: evaluationActivations },
          test: ofTest,
        });
        const hiddenLayers = forEvaluation.slice(0, layout.hiddenLayers);
        const inspector = new Inspector(
          device,
          layout,
          plan,
          [...hiddenLayers, forInspection],
          memory,
          ofTest,
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
