import moduleAddress from '../engines/wasm/generated/module.wasm?inline';

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled routines; their bytes stand in the library itself, so that it needs no file beside it. */
export function wasmModule(): Promise<WebAssembly.Module> {
  const base64 = moduleAddress.slice(moduleAddress.indexOf(',') + 1);
  compiled ??= WebAssembly.compile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  return compiled;
}
