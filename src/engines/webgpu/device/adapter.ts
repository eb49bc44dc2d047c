/** What is read of an adapter or its info; browsers of different ages fill different parts of it. */
export interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

/** Renderers that run on the CPU, as they name themselves. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render/i;

/**
 * Whether an adapter computes on the CPU, where the wasm engine is faster.
 *
 * @param adapter where older browsers say so: `GPUAdapter.isFallbackAdapter` moved to `GPUAdapterInfo`.
 */
export function isSoftwareAdapter(
  info: AdapterInfo | undefined,
  adapter?: { readonly isFallbackAdapter?: boolean },
): boolean {
  if (info?.isFallbackAdapter || adapter?.isFallbackAdapter) return true;
  return [info?.vendor, info?.architecture, info?.device, info?.description].some(
    (text) => text !== undefined && SOFTWARE.test(text),
  );
}

/** A label for the badge: "WebGPU · nvidia hopper", "WebGPU · google swiftshader (software)", "WebGPU". */
export function describeAdapter(info: AdapterInfo | undefined): string {
  const made = [info?.vendor, info?.architecture].filter(Boolean).join(' ');
  const name = info?.description || made;
  const software = isSoftwareAdapter(info) ? ' (software)' : '';
  return name ? `WebGPU · ${name}${software}` : `WebGPU${software}`;
}
