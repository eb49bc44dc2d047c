import { readFile } from 'node:fs/promises';

/** Compiles the kernels in Node. `npm run build:wasm` makes the file. */
export async function loadInNode(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(new URL('./generated/kernels.wasm', import.meta.url)));
}
