import { BATCH_BYTES } from '../memory/batchUniform.ts';
import type { BindingName, Shader } from '../shaders/shader.ts';

/** A shader compiled for a device. */
export interface Pipeline {
  readonly shader: Shader;
  readonly pipeline: GPUComputePipeline;
  readonly bindGroupLayout: GPUBindGroupLayout;
}

/** A pipeline with its buffers, ready to be dispatched. */
export interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  /** Whether the batch's uniform is bound with a dynamic offset. */
  readonly dynamic: boolean;
  readonly workgroups: readonly [x: number, y: number, z: number];
}

const LAYOUT_TYPES = { uniform: 'uniform', read: 'read-only-storage', read_write: 'storage' } as const;

async function compilerMessages(module: GPUShaderModule): Promise<string> {
  const { messages } = await module.getCompilationInfo();
  return messages.map(({ lineNum, message }) => `line ${lineNum}: ${message}`).join('; ');
}

/** Compiles a shader. Throws an Error that names the shader and what the compiler says. */
export async function compile(device: GPUDevice, shader: Shader): Promise<Pipeline> {
  const { label, bindings, code } = shader;
  const entries = Object.entries(bindings).map(([name, access], binding) => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type: LAYOUT_TYPES[access], hasDynamicOffset: name === 'batch' },
  }));
  const bindGroupLayout = device.createBindGroupLayout({ label, entries });
  const layout = device.createPipelineLayout({ label, bindGroupLayouts: [bindGroupLayout] });
  // What is wrong with the code is asked of the module; here it is only kept out of the console.
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ label, code });
  void device.popErrorScope().catch(() => null);
  try {
    const pipeline = await device.createComputePipelineAsync({ label, layout, compute: { module } });
    return { shader, pipeline, bindGroupLayout };
  } catch (error) {
    const reason =
      (await compilerMessages(module)) || (error instanceof Error ? error.message : String(error));
    throw new Error(`The WebGPU shader "${label}" does not compile: ${reason}`);
  }
}

/** Binds buffers to a pipeline by the shader's names for them. */
export function bind(
  device: GPUDevice,
  { shader, pipeline, bindGroupLayout }: Pipeline,
  buffers: Readonly<Partial<Record<BindingName, GPUBuffer>>>,
): Dispatch {
  const { label, bindings, workgroups } = shader;
  const names = Object.keys(bindings) as BindingName[];
  const entries = names.map((name, binding) => {
    const buffer = buffers[name];
    if (!buffer) throw new Error(`The WebGPU shader "${label}" needs the buffer "${name}"`);
    return { binding, resource: name === 'batch' ? { buffer, size: BATCH_BYTES } : { buffer } };
  });
  const bindGroup = device.createBindGroup({ label, layout: bindGroupLayout, entries });
  return { pipeline, bindGroup, dynamic: names.includes('batch'), workgroups };
}

/** Records one batch's dispatches. `offset` is that of its uniform, in bytes, the only entry. */
export function record(
  pass: GPUComputePassEncoder,
  dispatches: readonly Dispatch[],
  offset: Uint32Array<ArrayBuffer>,
): void {
  for (const { pipeline, bindGroup, dynamic, workgroups } of dispatches) {
    pass.setPipeline(pipeline);
    if (dynamic) pass.setBindGroup(0, bindGroup, offset, 0, 1);
    else pass.setBindGroup(0, bindGroup);
    pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
  }
}
