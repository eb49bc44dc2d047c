import type { Engine, EnsembleSpec, MemberState, StepPlan } from '../../../src/engines/engine.ts';
import { relativeError } from '../../../src/engines/golden/replay.ts';
import { GPU_TUNING, SOFTWARE_TUNING, type Tuning } from '../../../src/engines/webgpu/shaders/tuning.ts';
import { createWebGpuEngine } from '../../../src/engines/webgpu/webgpuEngine.ts';
import { architectureOf } from '../../../src/learners/architectures.ts';
import type { NetworkName } from '../../../src/learners/learnerNames.ts';
import { type LayerName, type ParameterName, tensorsOf } from '../../../src/learners/network.ts';
import { blockSignals, coefficients, meanSquaredError } from '../../../src/problem/decomposition.ts';
import { BROWSER_ENGINES } from '../../../src/worker/inside/browserEngines.ts';
import { blockNumbers, evaluationNumbers } from '../../agreement/blocks.ts';
import { predictOracle, tensorNames, trainOracle } from '../../agreement/oracle.ts';
import { SMALL, type SmallSize, smallEnsemble, smallPlan } from '../../agreement/smallEnsembles.ts';

/**
 * How shaders may be cut: as for a GPU, as for software, every product with one of a GPU's tiles, or neurons alone as
 * for a GPU.
 */
export type Cut = 'gpu' | 'software' | 'small' | 'medium' | 'large' | 'wide';

const [large, medium, small] = GPU_TUNING.tiles;
/** So few threads that a small network already has two shares, and one of 200 neurons two chunks in each. */
const SHARED = { narrow: { threads: 16, workgroups: Number.POSITIVE_INFINITY, shares: 2 } };
const TUNINGS: Record<Cut, Tuning> = {
  gpu: GPU_TUNING,
  software: SOFTWARE_TUNING,
  wide: { ...SOFTWARE_TUNING, narrow: GPU_TUNING.narrow },
  small: { ...SHARED, tiles: [small!], busyRows: Number.POSITIVE_INFINITY },
  medium: { ...SHARED, tiles: [medium!], busyRows: 0 },
  large: { ...SHARED, tiles: [large!], busyRows: 0 },
};

/** Small, and with sizes that are multiples of nothing. */
const ODD: SmallSize = { ...SMALL, width: 21, batchSize: 11 };

/** What the shaders' ReLU does, and what it would come to where no NaN is thought of. */
const KEEPS_NAN = 'return select(x, vec4f(), x < vec4f());';
const HIDES_NAN = 'return select(vec4f(), x, x > vec4f());';

/** A step so small that even the widest network stays itself. */
const WIDE_RATE = 1e-4;

async function freshDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  return adapter!.requestDevice();
}

const shared = freshDevice();
const engines = new Map<Cut, Promise<Engine>>();

function engineCut(cut: Cut): Promise<Engine> {
  const engine =
    engines.get(cut) ?? shared.then((device) => createWebGpuEngine(device, { tuning: TUNINGS[cut] }));
  engines.set(cut, engine);
  return engine;
}

/** Losses, parameters, velocities and evaluations, and a look into the last member. */
async function measure(engine: Engine, spec: EnsembleSpec, plans: readonly StepPlan[]) {
  const ensemble = await engine.createEnsemble(spec);
  // Not awaited one by one: calls take effect in the order in which they are made.
  const pending = plans.map((plan) => ensemble.advance(plan));
  const [losses, states, evaluations, inspection] = await Promise.all([
    Promise.all(pending),
    ensemble.state(),
    ensemble.evaluate(),
    ensemble.inspect(spec.members.length - 1),
  ]);
  ensemble.dispose();
  return { losses: losses.flatMap((some) => [...some]), states, evaluations, inspection };
}

/** How far a member's tensors are from others of the same names. */
function stateError(actual: MemberState, expected: MemberState): number {
  const errors = (['parameters', 'velocity'] as const).flatMap((part) =>
    (Object.entries(expected[part]) as [ParameterName, Float32Array][]).map(([name, tensor]) =>
      relativeError(actual[part][name] ?? [], tensor),
    ),
  );
  return Math.max(...errors);
}

/** One member's share of an ensemble's plan. */
function planOf(plan: StepPlan, e: number, members: number, batchSize: number): StepPlan {
  return { ...plan, rows: plan.rows.filter((_, i) => Math.floor(i / batchSize) % members === e) };
}

/** What a test can ask of the WebGPU engine inside a real browser; errors are relative. */
const webgpu = {
  /** How far the engine is from its definition, computed naively in float64. */
  errorAgainstOracle: async (name: NetworkName, size: SmallSize, cut: Cut): Promise<number> => {
    const spec = smallEnsemble(name, size, [3]);
    const plans = [smallPlan(size, 1, 3), smallPlan(size, 1, 2, 0.1)];
    const oracle = trainOracle(spec, 0, plans);
    const { losses, states, evaluations, inspection } = await measure(await engineCut(cut), spec, plans);
    const { train, test } = spec.members[0]!;
    const predict = (data: typeof train, of: 'out' | 'out1' = 'out') =>
      Float32Array.from(predictOracle(spec, spec.members[0]!, oracle.parameters, data, of));
    const onTest = predict(test);
    const { trainError, testError, baseCoefficient, compositeCoefficient, blocks } = evaluations[0]!;
    const expected = coefficients(onTest, test);
    const { skip } = architectureOf(spec.architecture);
    const onTest1 = skip ? predict(test, 'out1') : undefined;
    const expectedBlocks = onTest1 ? blockNumbers(blockSignals(onTest1, onTest, test)) : [];
    return Math.max(
      relativeError(losses, oracle.losses),
      ...tensorNames(spec).flatMap((tensor) => [
        relativeError(states[0]!.parameters[tensor]!, oracle.parameters[tensor]!),
        relativeError(states[0]!.velocity[tensor]!, oracle.velocity[tensor]!),
      ]),
      relativeError(
        [trainError, testError],
        [meanSquaredError(predict(train), train), meanSquaredError(onTest, test)],
      ),
      ...tensorNames(spec).map((tensor) =>
        relativeError(inspection.parameters[tensor]!, oracle.parameters[tensor]!),
      ),
      relativeError(inspection.outputs, onTest),
      relativeError(inspection.outputs1 ?? [], onTest1 ?? []),
      Math.abs(baseCoefficient - expected.baseCoefficient),
      Math.abs(compositeCoefficient - expected.compositeCoefficient),
      relativeError(blocks ? blockNumbers(blocks) : [], expectedBlocks),
    );
  },

  /**
   * How far a network too wide for the definition is from what the WebAssembly engine makes of it, in one small step.
   */
  errorOfWide: async (name: NetworkName, size: SmallSize): Promise<number> => {
    const spec = smallEnsemble(name, size, [3]);
    const members = spec.members.map((member) => ({ ...member, learningRate: WIDE_RATE }));
    const plans = [smallPlan(size, 1, 1)];
    const [gpu, wasm] = await Promise.all(
      [engineCut('wide'), BROWSER_ENGINES.makers.wasm!()].map(async (engine) =>
        measure(await engine, { ...spec, members }, plans),
      ),
    );
    return Math.max(
      relativeError(gpu!.losses, wasm!.losses),
      stateError(gpu!.states[0]!, wasm!.states[0]!),
      relativeError(evaluationNumbers(gpu!.evaluations[0]!), evaluationNumbers(wasm!.evaluations[0]!)),
      relativeError(gpu!.inspection.outputs, wasm!.inspection.outputs),
    );
  },

  /** How far the members of an ensemble, all different, are from what each becomes alone. */
  errorAgainstSingles: async (name: NetworkName, cut: Cut): Promise<number> => {
    const engine = await engineCut(cut);
    const seeds = [1, 2, 3];
    const plan = smallPlan(ODD, seeds.length, 4);
    const spec = smallEnsemble(name, ODD, seeds);
    // Two share their training set, so that sets and members are numbered differently.
    const members = spec.members.map((member, e) =>
      e === 2 ? { ...member, train: spec.members[0]!.train } : member,
    );
    const together = await measure(engine, { ...spec, members }, [plan]);
    const errors: number[] = [];
    for (const [e, member] of members.entries()) {
      const alone = await measure(engine, { ...spec, members: [member] }, [
        planOf(plan, e, seeds.length, ODD.batchSize),
      ]);
      const losses = together.losses.filter((_, i) => i % seeds.length === e);
      errors.push(
        relativeError(losses, alone.losses),
        stateError(together.states[e]!, alone.states[0]!),
        relativeError(evaluationNumbers(together.evaluations[e]!), evaluationNumbers(alone.evaluations[0]!)),
      );
      if (e < members.length - 1) continue;
      const [one, other] = [together.inspection, alone.inspection];
      errors.push(
        relativeError(one.parameters.W, other.parameters.W),
        relativeError(one.outputs, other.outputs),
        relativeError(one.outputs1 ?? [], other.outputs1 ?? []),
      );
    }
    return Math.max(...errors);
  },

  /**
   * How far the members of an ensemble are from what they become when the first has a sane learning rate, not this one.
   */
  errorBesideDiverging: async (name: NetworkName, learningRate: number): Promise<number> => {
    const engine = await engineCut('software');
    const sane = smallEnsemble(name, ODD, [1, 2, 3]);
    const [first, ...others] = sane.members;
    const plans = [smallPlan(ODD, 3, 40)];
    const harmed = await measure(
      engine,
      { ...sane, members: [{ ...first!, learningRate }, ...others] },
      plans,
    );
    const unharmed = await measure(engine, sane, plans);
    const ofOthers = (values: readonly number[]) => values.filter((_, i) => i % 3 !== 0);
    const errors = [1, 2].flatMap((e) => [
      stateError(harmed.states[e]!, unharmed.states[e]!),
      relativeError(evaluationNumbers(harmed.evaluations[e]!), evaluationNumbers(unharmed.evaluations[e]!)),
    ]);
    return Math.max(relativeError(ofOthers(harmed.losses), ofOthers(unharmed.losses)), ...errors);
  },

  /** How far a run that was continued from its state is from one that never stopped. */
  errorOfResumed: async (name: NetworkName, cut: Cut): Promise<number> => {
    const engine = await engineCut(cut);
    const spec = smallEnsemble(name, ODD, [1, 2]);
    const plan = smallPlan(ODD, 2, 4);
    const whole = await measure(engine, spec, [plan, plan]);
    const half = await measure(engine, spec, [plan]);
    const members = spec.members.map((member, e) => ({ ...member, resume: half.states[e]! }));
    const resumed = await measure(engine, { ...spec, members }, [plan]);
    return Math.max(...resumed.states.map((state, e) => stateError(state, whole.states[e]!)));
  },

  /** How far a network with some layers frozen is from what the WebAssembly engine makes of it; 1 and more where they move. */
  errorOfFrozen: async (name: NetworkName, frozen: readonly LayerName[]): Promise<number> => {
    const spec = { ...smallEnsemble(name, ODD, [1, 2]), frozen };
    const plans = [smallPlan(ODD, 2, 4)];
    const [gpu, wasm] = await Promise.all(
      [engineCut('software'), BROWSER_ENGINES.makers.wasm!()].map(async (engine) =>
        measure(await engine, spec, plans),
      ),
    );
    const errors = gpu!.states.flatMap((state, e) => [
      stateError(state, wasm!.states[e]!),
      ...tensorsOf(frozen).map((tensor) => {
        const start = spec.members[e]!.initial[tensor]!;
        return state.parameters[tensor]!.filter((value, i) => value !== start[i]).length;
      }),
    ]);
    return Math.max(...errors);
  },

  /** Dispatches of one SGD step, counted at the encoder. */
  dispatchesPerStep: async (name: NetworkName): Promise<number> => {
    const ensemble = await (await engineCut('software')).createEnsemble(smallEnsemble(name, ODD, [1]));
    const { prototype } = GPUComputePassEncoder;
    const original = prototype.dispatchWorkgroups;
    let count = 0;
    prototype.dispatchWorkgroups = function (...sizes) {
      count++;
      return original.apply(this, sizes);
    };
    const steps = 7;
    try {
      await ensemble.advance(smallPlan(ODD, 1, steps));
    } finally {
      prototype.dispatchWorkgroups = original;
      ensemble.dispose();
    }
    return count / steps;
  },

  /** What some steps cost in submits, and the losses of them, for each length of a submit. */
  submitsOfPlan: async (name: NetworkName, steps: number, lengths: readonly (number | null)[]) => {
    const device = await shared;
    const original = device.queue.submit;
    const found: { submits: number; losses: number[] }[] = [];
    for (const length of lengths) {
      const ensemble = await (await engineCut('gpu')).createEnsemble(smallEnsemble(name, ODD, [1]));
      const plan = smallPlan(ODD, 1, steps);
      let submits = 0;
      device.queue.submit = function (buffers) {
        submits++;
        return original.call(this, buffers);
      };
      const pending = ensemble.advance(length === null ? plan : { ...plan, submitSteps: length });
      // What is submitted after that reads the losses.
      const ofSteps = submits;
      device.queue.submit = original;
      found.push({ submits: ofSteps, losses: [...(await pending)] });
      ensemble.dispose();
    }
    return found;
  },

  /** Microseconds of JavaScript that a step costs: the synchronous part of a long plan. */
  encodeMicroseconds: async (name: NetworkName, steps: number): Promise<number> => {
    const ensemble = await (await engineCut('gpu')).createEnsemble(smallEnsemble(name, ODD, [1]));
    const plan = smallPlan(ODD, 1, steps);
    await ensemble.advance(smallPlan(ODD, 1, 20));
    const start = performance.now();
    const pending = ensemble.advance(plan);
    const elapsed = performance.now() - start;
    await pending;
    ensemble.dispose();
    return (elapsed / steps) * 1000;
  },

  /**
   * The losses of a run at an absurd learning rate.
   *
   * @param hides whether the ReLU makes 0 of a NaN, as a compiler may that assumes that there is none.
   */
  lossesOfDivergence: async (name: NetworkName, hides: boolean): Promise<number[]> => {
    const spec = smallEnsemble(name, ODD, [1]);
    const members = spec.members.map((member) => ({ ...member, learningRate: 100 }));
    const device = await shared;
    const original = device.createShaderModule;
    if (hides)
      device.createShaderModule = function (descriptor) {
        const code = descriptor.code.replace(KEEPS_NAN, HIDES_NAN);
        if (!code.includes(HIDES_NAN)) throw new Error(`no ReLU in ${descriptor.label}`);
        return original.call(this, { ...descriptor, code });
      };
    try {
      const engine = createWebGpuEngine(device, { tuning: TUNINGS.software });
      const ensemble = await engine.createEnsemble({ ...spec, members });
      const losses = await ensemble.advance(smallPlan(ODD, 1, 60));
      ensemble.dispose();
      return [...losses];
    } finally {
      device.createShaderModule = original;
    }
  },

  /** How often the CPU waits for the GPU when so many calls are made one after another, none of them awaited. */
  readsOfManyCalls: async (calls: number): Promise<number> => {
    const ensemble = await (await engineCut('gpu')).createEnsemble(smallEnsemble('2layer-all', ODD, [1]));
    const { prototype } = GPUBuffer;
    const original = prototype.mapAsync;
    let reads = 0;
    prototype.mapAsync = function (...range) {
      reads++;
      return original.apply(this, range);
    };
    try {
      const plan = smallPlan(ODD, 1, 2);
      const ask = (i: number): Promise<unknown> => (i % 2 ? ensemble.evaluate() : ensemble.advance(plan));
      await Promise.all(Array.from({ length: calls }, (_, i) => ask(i)));
    } finally {
      prototype.mapAsync = original;
      ensemble.dispose();
    }
    return reads;
  },

  /** GPU buffers alive after a warm-up, after much more of the same, and after the end. */
  liveBuffers: async (): Promise<{ warm: number; later: number; disposed: number }> => {
    const device = await shared;
    const alive = new Set<GPUBuffer>();
    const { createBuffer } = device;
    device.createBuffer = (descriptor) => {
      const buffer = createBuffer.call(device, descriptor);
      const { destroy } = buffer;
      alive.add(buffer);
      buffer.destroy = () => {
        alive.delete(buffer);
        return destroy.call(buffer);
      };
      return buffer;
    };
    try {
      const ensemble = await (await engineCut('gpu')).createEnsemble(smallEnsemble('2layer-all', ODD, [1]));
      const use = async () => {
        const plans = [3, 1, 5].map((steps) => ensemble.advance(smallPlan(ODD, 1, steps)));
        await Promise.all([...plans, ensemble.evaluate(), ensemble.state(), ensemble.inspect(0)]);
      };
      await use();
      const warm = alive.size;
      for (let round = 0; round < 10; round++) await use();
      const later = alive.size;
      ensemble.dispose();
      return { warm, later, disposed: alive.size };
    } finally {
      device.createBuffer = createBuffer;
    }
  },

  /** What an ensemble says whose device is lost while it runs, and when it is asked again. */
  messagesOfLoss: async (): Promise<string[]> => {
    const device = await freshDevice();
    const engine = createWebGpuEngine(device);
    const ensemble = await engine.createEnsemble(smallEnsemble('2layer-all', ODD, [1]));
    const say = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'no error');
    const answers = [ensemble.advance(smallPlan(ODD, 1, 5)), ensemble.evaluate()];
    device.destroy();
    const during = await Promise.all(answers.map((answer) => answer.catch(say)));
    const after = await ensemble.advance(smallPlan(ODD, 1, 5)).catch(say);
    const anew = await engine.createEnsemble(smallEnsemble('2layer-all', ODD, [1])).catch(say);
    return [...during, after, anew].map(String);
  },

  /** What a shader that does not compile leads to. */
  messageOfBadShader: async (): Promise<string> => {
    const device = await freshDevice();
    const { createShaderModule } = device;
    device.createShaderModule = (descriptor) =>
      createShaderModule.call(device, {
        ...descriptor,
        code: `${descriptor.code}\nfn wrong() -> f32 { return true; }`,
      });
    const ensemble = createWebGpuEngine(device).createEnsemble(smallEnsemble('2layer-all', ODD, [1]));
    const message = await ensemble.then(() => 'no error', String);
    device.destroy();
    return message;
  },

  /** What an ensemble leads to that is too large for a device's default limits. */
  messageOfTooLarge: async (): Promise<string> => {
    const size = { ...ODD, width: 1000 };
    const { members, ...spec } = smallEnsemble('3layer-all', { ...ODD, width: 4 }, [1]);
    const many = Array.from({ length: 40 }, () => members[0]!);
    const device = await freshDevice();
    const ensemble = createWebGpuEngine(device).createEnsemble({ ...spec, ...size, members: many });
    const message = await ensemble.then(() => 'no error', String);
    device.destroy();
    return message;
  },
};

declare global {
  interface Window {
    webgpu: typeof webgpu;
  }
}
window.webgpu = webgpu;
