/** Gives the reader a file, as if from a link with `download`. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // A browser may begin to read the file after the click; a revoked address would then save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
