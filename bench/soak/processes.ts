import { readdirSync, readFileSync } from 'node:fs';

/** Memory that a browser's processes hold for themselves alone, MB, by what they do. */
export interface ProcessMemory {
  /** The page, its workers and their WebAssembly memories. */
  readonly rendererMB: number;
  /** The GPU process: with a software GPU its buffers, too. */
  readonly gpuMB: number;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Every process below another one, itself included. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const parent = /^PPid:\s+(\d+)/m.exec(Number.isInteger(pid) ? read(`/proc/${pid}/status`) : '')?.[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const family = [root];
  for (const pid of family) for (const [child, parent] of parents) if (parent === pid) family.push(child);
  return family;
}

/** Reads the memory of all processes that a browser has started, from Linux's /proc. */
export function processMemory(browser: number): ProcessMemory {
  const sum = (type: string) =>
    familyOf(browser)
      .filter((pid) => read(`/proc/${pid}/cmdline`).includes(`--type=${type}`))
      .map((pid) => Number(/^Private_Dirty:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
      .reduce((total, kilobytes) => total + kilobytes, 0) / 1024;
  return { rendererMB: sum('renderer'), gpuMB: sum('gpu-process') };
}
