import { createStore, delMany, getMany, set } from 'idb-keyval';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { keptResult } from './keptResult.ts';

/** Keeps the results of units over a reload. */
export interface ResultShelf {
  /** Those of some units that are kept. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, UnitResult>>;
  keep(key: string, result: UnitResult): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
}

/** What the names of all shelves begin with, one for each version of the program. */
const NAME = 'beyond-kernels ';

/** Deletes what other versions kept, where the browser tells what there is; nobody looks at it any more. */
async function deleteOthers(kept: string): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases)
    if (name?.startsWith(NAME) && name !== kept) indexedDB.deleteDatabase(name);
}

/**
 * A shelf in the browser's IndexedDB, keyed by the units' links. Where the browser forbids it, every call rejects.
 *
 * @param version the program's: what another version measured is deleted.
 */
export function browserShelf(version: string): ResultShelf {
  const name = NAME + version;
  const store = createStore(name, 'units');
  deleteOthers(name).catch(() => {});
  // Each is async, so that a browser that throws at once rejects as well.
  return {
    recall: async (keys) => {
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
