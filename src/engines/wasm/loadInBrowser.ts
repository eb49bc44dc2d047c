import kernelsUrl from './generated/kernels.wasm?url';

/** Fetches and compiles the kernels in a page or a worker. */
export async function loadInBrowser(): Promise<WebAssembly.Module> {
  const response = await fetch(kernelsUrl);
  if (!response.ok) throw new Error(`wasm engine: ${response.status} ${response.statusText} for its kernels`);
  return WebAssembly.compile(await response.arrayBuffer());
}
