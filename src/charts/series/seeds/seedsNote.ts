/** The part of a caption that explains the seeds; empty for a single seed. */
export function seedsNote({ seeds }: { readonly seeds: number }): string {
  return seeds > 1 ? ` Line: median of ${seeds} seeds; band: their range.` : '';
}
