import { delMany, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { rulesOfLink } from '../../experiment/link.ts';
import { NEWEST } from '../../experiment/versions/versions.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { unitToday } from '../../training/sweep/unitToday.ts';
import { keptResult } from './keptResult.ts';

/** The database of a version, and the store of units in it. */
export const shelfName = (version: string) => `beyond-kernels ${version}`;
export const UNITS = 'units';

/** Versions whose numbers are today's to the bit: their results still count. */
const SAME_NUMBERS = ['0.3.0'];

/** All that a database holds. It is closed again: one that is open cannot be deleted. */
async function entriesOf(name: string): Promise<[IDBValidKey, unknown][]> {
  const database = await promisifyRequest(indexedDB.open(name));
  try {
    if (!database.objectStoreNames.contains(UNITS)) return [];
    const store = database.transaction(UNITS).objectStore(UNITS);
    const [keys, results] = await Promise.all([
      promisifyRequest(store.getAllKeys()),
      promisifyRequest<unknown[]>(store.getAll()),
    ]);
    return keys.map((key, i) => [key, results[i]]);
  } finally {
    database.close();
  }
}

/** Moves the results that a database holds under links of older rules to the same links by today's rules. */
async function adopt(name: string, shelf: UseStore): Promise<void> {
  const stored = (await entriesOf(name)).filter(
    (entry): entry is [string, unknown] => typeof entry[0] === 'string',
  );
  const old = stored.filter(([key]) => rulesOfLink(key) !== NEWEST);
  const kept = old.flatMap(([key, result]) => {
    const unit = unitToday({ key, result });
    const read = keptResult(unit.key, unit.result);
    return read ? [[unit.key, read] as [string, UnitResult]] : [];
  });
  await setMany(kept, shelf);
  await delMany(
    old.map(([key]) => key),
    shelf,
  );
}

/**
 * Brings a shelf up to this version of the program: takes over the results of other versions that still count, and
 * deletes those versions' shelves, where the browser can list them.
 */
export async function adoptKept(version: string, shelf: UseStore): Promise<void> {
  const counts = [version, ...SAME_NUMBERS].map(shelfName);
  const names = ((await indexedDB.databases?.()) ?? []).flatMap(({ name }) => name ?? []);
  for (const name of names) {
    if (counts.includes(name)) await adopt(name, shelf);
    if (name.startsWith(shelfName('')) && name !== shelfName(version)) indexedDB.deleteDatabase(name);
  }
}
