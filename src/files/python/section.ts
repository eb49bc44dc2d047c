/** A piece of a script: words for the reader, and the code that they speak of. A notebook has a cell for either. */
export interface Section {
  /** A heading, without marks. */
  readonly title: string;
  /** Plain sentences; a blank line parts two paragraphs. */
  readonly words?: string;
  readonly code: string;
}
