import { createStore, delMany, getMany, set } from 'idb-keyval';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { adoptKept, shelfName, UNITS } from './adoptKept.ts';
import { keptResult } from './keptResult.ts';

/** Keeps the results of units over a reload. */
export interface ResultShelf {
  /** Those of some units that are kept. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, UnitResult>>;
  keep(key: string, result: UnitResult): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
}

/**
 * A shelf in the browser's IndexedDB, keyed by the units' links. Where the browser forbids it, every call rejects.
 *
 * @param version the program's: what another version measured is taken over where its numbers are the same, and deleted.
 */
export function browserShelf(version: string): ResultShelf {
  const store = createStore(shelfName(version), UNITS);
  const adopted = adoptKept(version, store).catch(() => {});
  // Each is async, so that a browser that throws at once rejects as well.
  return {
    recall: async (keys) => {
      await adopted;
      const found = await getMany<unknown>([...keys], store);
      return new Map(
        keys.flatMap((key, i) => {
          const result = keptResult(key, found[i]);
          return result ? [[key, result] as const] : [];
        }),
      );
    },
    keep: async (key, result) => set(key, result, store),
    forget: async (keys) => delMany([...keys], store),
  };
}
