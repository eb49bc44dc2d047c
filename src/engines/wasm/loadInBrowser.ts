import moduleUrl from './generated/module.wasm?url';

/**
 * Fetches and compiles the module in a page or a worker.
 *
 * @throws Error when the module cannot be had, or this browser has no WebAssembly, refuses it or lacks its SIMD.
 */
export async function loadInBrowser(): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly');
  const response = await fetch(moduleUrl);
  if (!response.ok) throw new Error(`wasm engine: ${response.status} ${response.statusText} for its module`);
  const bytes = await response.arrayBuffer();
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new Error('this browser refuses WebAssembly or lacks its SIMD instructions', { cause });
  }
}
