/** A chunk as Vite's manifest tells of it. */
interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  /** Keys of the chunks that come with it. */
  readonly imports?: readonly string[];
  /** Keys of the chunks that are loaded later, when they are needed. */
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/** Vite's manifest of the page, by source file; workers, which are built apart, are not in it. */
export type Manifest = Readonly<Record<string, ManifestChunk>>;

/**
 * The files that a browser loads for some chunks: theirs, and those of all that they import statically.
 *
 * @param without the chunks that are loaded already.
 * @throws Error when the manifest has no such chunk.
 */
export function filesLoadedFor(
  manifest: Manifest,
  keys: readonly string[],
  without: readonly string[] = [],
): Set<string> {
  const files = new Set<string>();
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`budget: the build has no chunk "${key}"`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  if (without.length > 0) for (const file of filesLoadedFor(manifest, without)) files.delete(file);
  return files;
}

/** Every file that the page may come to load, now or later. */
export function filesInReach(manifest: Manifest): Set<string> {
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of [...(manifest[key]?.imports ?? []), ...(manifest[key]?.dynamicImports ?? [])])
      visit(next);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(key);
  return filesLoadedFor(manifest, [...reached]);
}
