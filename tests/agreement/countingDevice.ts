const STORAGE = 128;
/** The flags that a browser has as globals and Node has not. */
const FLAGS = {
  GPUBufferUsage: { MAP_READ: 1, COPY_SRC: 4, COPY_DST: 8, UNIFORM: 64, STORAGE },
  GPUShaderStage: { COMPUTE: 4 },
};

/** A GPU that computes nothing and counts the bytes that it is asked for, with limits that refuse nothing. */
export function countingDevice(): { readonly device: GPUDevice; readonly storageBytes: () => number } {
  for (const [name, flags] of Object.entries(FLAGS)) Object.assign(globalThis, { [name]: flags });
  let bytes = 0;
  const nothing = () => ({});
  const device = {
    lost: new Promise(() => {}),
    limits: {
      maxBufferSize: 2 ** 40,
      maxStorageBufferBindingSize: 2 ** 40,
      minUniformBufferOffsetAlignment: 256,
    },
    queue: { writeBuffer: nothing },
    pushErrorScope: nothing,
    popErrorScope: async () => null,
    createShaderModule: nothing,
    createBindGroupLayout: nothing,
    createPipelineLayout: nothing,
    createComputePipelineAsync: async () => ({}),
    createBindGroup: nothing,
    createBuffer: ({ size, usage }: GPUBufferDescriptor) => {
      if (usage & STORAGE) bytes += size;
      return { size, destroy: nothing };
    },
  };
  return { device: device as unknown as GPUDevice, storageBytes: () => bytes };
}
