/** What a caption says of the seeds; nothing where there is one. */
export function seedsNote({ seeds }: { readonly seeds: number }): string {
  return seeds > 1 ? ` Line: median of ${seeds} seeds; band: their range.` : '';
}
