import type { Page } from '@playwright/test';

/** Runs in a worker before its own code: counts the GPU buffers that are alive. */
const COUNT = `{
  const held = (self.gpuBuffers = { count: 0, bytes: 0 });
  const create = self.GPUDevice?.prototype.createBuffer;
  if (create) GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = create.call(this, descriptor);
    held.count++;
    held.bytes += buffer.size;
    const destroy = buffer.destroy.bind(buffer);
    let alive = true;
    buffer.destroy = () => {
      if (alive) { held.count--; held.bytes -= buffer.size; }
      alive = false;
      destroy();
    };
    return buffer;
  };
}\n`;

interface Held {
  readonly count: number;
  readonly bytes: number;
}

/** From now on the page's workers count their GPU buffers. A buffer that is left to the garbage collector counts as held. */
export async function countGpuBuffers(page: Page): Promise<void> {
  await page.route('**/entry-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: COUNT + (await response.text()) });
  });
}

/** What all workers of a page hold now. */
export async function gpuBuffersHeld(page: Page): Promise<{ gpuBuffers: number; gpuBufferMB: number }> {
  let count = 0;
  let bytes = 0;
  for (const worker of page.workers()) {
    const held = await worker.evaluate(() => (self as unknown as { gpuBuffers?: Held }).gpuBuffers);
    count += held?.count ?? 0;
    bytes += held?.bytes ?? 0;
  }
  return { gpuBuffers: count, gpuBufferMB: bytes / 2 ** 20 };
}
