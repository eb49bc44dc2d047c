/** Letters that the room beside the formula holds, at every size of screen: the type grows with it. */
const ROOM = 240;

/** Of some sentences the news, and of the others those for which there is room: a hall reads four lines, not ten. */
export function forTheHall(sentences: readonly string[]): string[] {
  const [news, ...others] = sentences;
  if (news === undefined) return [];
  const shown = [news];
  let left = ROOM - news.length;
  for (const sentence of others) {
    if (sentence.length + 1 > left) continue;
    shown.push(sentence);
    left -= sentence.length + 1;
  }
  return shown;
}
