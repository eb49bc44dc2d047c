/** Letters that file names are better without, in words. */
const SPELLED: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta' };

/** A chart's title as a part of a file's name: "test-error-against-beta". */
export function titleSlug(title: string): string {
  return title
    .replace(/[αβ]/g, (letter) => SPELLED[letter]!)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
