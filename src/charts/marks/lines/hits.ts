interface Point {
  readonly x: number;
  readonly y: number;
}

/** px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a line of straight pieces runs through a box. */
export function runsThrough({ left, right, top, bottom }: Box, line: readonly Point[]): boolean {
  return line.some((end, i) => {
    const start = line[i - 1] ?? end;
    if (end.x < left || start.x > right) return false;
    const span = end.x - start.x;
    const heightAt = (x: number) =>
      span === 0
        ? end.y
        : start.y + ((end.y - start.y) * (Math.min(end.x, Math.max(start.x, x)) - start.x)) / span;
    const [from, to] = [heightAt(left), heightAt(right)];
    return Math.max(from, to) >= top && Math.min(from, to) <= bottom;
  });
}
