import { delMany, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { rulesOfLink } from '../../experiment/link.ts';
import { NEWEST } from '../../experiment/versions/versions.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { unitToday } from '../../training/sweep/unitToday.ts';
import { keptResult } from './keptResult.ts';

/** The database of a version, and the store of units in it. */
export const shelfName = (version: string) => `beyond-kernels ${version}`;
export const UNITS = 'units';

/** Versions whose numbers are today's to the bit: what they measured goes on to count. */
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

/** Takes over the units that a database holds under keys of another time, under those of today. */
async function adopt(name: string, own: UseStore): Promise<void> {
  const stored = (await entriesOf(name)).filter(
    (entry): entry is [string, unknown] => typeof entry[0] === 'string',
  );
  const old = stored.filter(([key]) => rulesOfLink(key) !== NEWEST);
  const kept = old.flatMap(([key, result]) => {
    const unit = unitToday({ key, result });
    const read = keptResult(unit.key, unit.result);
    return read ? [[unit.key, read] as [string, UnitResult]] : [];
  });
  await setMany(kept, own);
  await delMany(
    old.map(([key]) => key),
    own,
  );
}

/**
 * Brings a shelf up to this version of the program: takes over what counts of what other versions kept, and deletes
 * their shelves, where the browser tells what there is. Nobody looks at those any more.
 */
export async function adoptKept(version: string, own: UseStore): Promise<void> {
  const counts = [version, ...SAME_NUMBERS].map(shelfName);
  const names = ((await indexedDB.databases?.()) ?? []).flatMap(({ name }) => name ?? []);
  for (const name of names) {
    if (counts.includes(name)) await adopt(name, own);
    if (name.startsWith(shelfName('')) && name !== shelfName(version)) indexedDB.deleteDatabase(name);
  }
}
