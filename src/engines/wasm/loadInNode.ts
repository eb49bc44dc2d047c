import { readFile } from 'node:fs/promises';

/** Compiles the module in Node. `npm run build:wasm` makes the file. */
export async function loadInNode(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(new URL('./generated/module.wasm', import.meta.url)));
}
