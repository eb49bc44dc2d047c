/** The width of a text, px. */
export type Measure = (text: string) => number;

/** Where a line may end: after a space, and in a link after what parts its fields. */
const WORDS = /[^\s&,?/;]*[\s&,?/;]+|[^\s&,?/;]+/g;

/** Cuts a piece that is too long for any line, letter by letter. */
function* slices(piece: string, width: number, measure: Measure): Generator<string> {
  let slice = '';
  for (const letter of piece) {
    if (slice !== '' && measure(slice + letter) > width) {
      yield slice;
      slice = '';
    }
    slice += letter;
  }
  yield slice;
}

/**
 * Breaks a text into lines no wider than `width` px: between words, or in a link's case between its fields; within
 * a word only where that alone is too long. The lines joined are the text, but for spaces at their ends.
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const cut = [...slices(word, width, (part) => measure(part.trimEnd()))];
    line = cut.pop()!;
    lines.push(...cut);
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}
