import type { NetworkParameters } from '../../../learners/network.ts';
import type { Dataset } from '../../../problem/dataset.ts';
import type { EnsembleSpec } from '../../engine.ts';
import { packMembers } from './batchUniform.ts';
import type { DataSets } from './dataSets.ts';
import type { EnsemblePlan } from './ensemblePlan.ts';
import { type Layout, roundUp } from './layout.ts';
import type { Memory } from './memory.ts';
import type { MemoryNeeds } from './needs.ts';
import { packInputs, packParameters, packTargets, packTestSignals } from './packing.ts';
import { packSizes } from './sizesUniform.ts';

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

/** Uploads where the members stand: what SGD moves, its velocity, and θ0 where that is kept beside it. */
function uploadState(memory: Memory, layout: Layout, { members }: EnsembleSpec) {
  const { linearised, keepsStart, parameterCount } = layout;
  const zeros = new Float32Array(parameterCount);
  const packed = (tensors: NetworkParameters | undefined, isTheta: boolean) =>
    tensors ? packParameters(layout, tensors, isTheta) : zeros;
  const moving = members.map(({ initial, resume }) =>
    linearised ? packed(resume?.parameters, false) : packed(resume?.parameters ?? initial, true),
  );
  const learned = memory.upload('parameters', joined(moving));
  const start = () => joined(members.map(({ initial }) => packed(initial, true)));
  return {
    learned,
    weights: keepsStart ? memory.upload('initial parameters', start()) : learned,
    velocity: memory.upload('velocity', joined(members.map(({ resume }) => packed(resume?.velocity, false)))),
  };
}

/** The examples of either set, and which of them each member has. */
function uploadSets(memory: Memory, { members }: EnsembleSpec, { layout, train, test }: EnsemblePlan) {
  const ofMembers = (label: string, { ofMember }: DataSets<Dataset>) =>
    memory.uniform(label, packMembers(members, ofMember));
  return {
    train: {
      members: ofMembers('members and their training sets', train),
      inputs: memory.upload('training inputs', packInputs(layout, train.sets)),
      targets: memory.upload('training targets', packTargets(layout, train.sets)),
    },
    test: {
      members: ofMembers('members and their test sets', test),
      inputs: memory.upload('test inputs', packInputs(layout, test.sets)),
      targets: memory.upload('test signals', packTestSignals(layout, test.sets)),
    },
  };
}

/** What a pass over so many rows works in: of these buffers, a network needs one or both. */
function roomForPass(
  memory: Memory,
  { layout, needs }: EnsemblePlan,
  capacity: number,
  names: { readonly activations: keyof MemoryNeeds; readonly partials: keyof MemoryNeeds },
) {
  const room = (kind: keyof typeof names) => {
    const bytes = needs[names[kind]];
    return bytes > 0 ? { [kind]: memory.storage(names[kind], bytes) } : {};
  };
  const sizes = memory.uniform(`sizes of ${names.activations}`, packSizes(layout, capacity));
  return { sizes, ...room('activations'), ...room('partials') };
}

/** Allocates an ensemble's buffers and fills them, by the shaders' names for what training, evaluation and inspection bind. */
export function uploadEnsemble(memory: Memory, spec: EnsembleSpec, plan: EnsemblePlan) {
  const { layout, evaluation, needs } = plan;
  const { weights, learned, velocity } = uploadState(memory, layout, spec);
  const sets = uploadSets(memory, spec, plan);
  const ofTraining = { ...sets.train, weights, learned };
  const ofTest = { ...sets.test, weights, learned };
  const forStep = roomForPass(memory, plan, roundUp(layout.batchSize), {
    activations: 'activations',
    partials: 'partial sums',
  });
  const forEvaluation = roomForPass(memory, plan, evaluation.capacity, {
    activations: 'evaluation activations',
    partials: 'evaluation partial sums',
  });
  return {
    learned,
    velocity,
    step: { ...ofTraining, ...forStep, velocity, deltas: memory.storage('deltas', needs.deltas) },
    evaluation: {
      train: { ...ofTraining, ...forEvaluation },
      test: { ...ofTest, ...forEvaluation },
      sums: memory.storage('evaluation sums', needs['evaluation sums']),
    },
    inspection: {
      ...ofTest,
      ...forEvaluation,
      predictions: memory.storage('predictions', needs.predictions),
    },
  };
}
