const LONGEST_QUOTE = 40;

/** A stranger's text, short enough to print and without control characters. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{C}\p{Z}]+/gu, ' ');
  const characters = Array.from(plain.slice(0, 4 * LONGEST_QUOTE));
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : plain}”`;
}
