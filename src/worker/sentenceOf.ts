/** An error in the words that the reader is told. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
