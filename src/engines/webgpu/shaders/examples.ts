/**
 * WGSL that finds a batch's example in the data sets.
 *
 * @param gathered whether `rows` says which examples they are (training), or they lie one after the other (evaluation).
 */
export function exampleAt(gathered: boolean): string {
  const row = gathered ? 'rows[batch.first + member * sizes.batchSize + row]' : 'batch.first + row';
  return /* wgsl */ `
fn exampleAt(member: u32, row: u32) -> u32 {
  return members[member].dataset * batch.samples + ${row};
}
`;
}

/** WGSL that reads an example; rows past the batch's size hold zeros, their constant 1 included. */
export const INPUT_OF = /* wgsl */ `
fn inputOf(member: u32, row: u32, j4: u32) -> vec4f {
  if (row >= batch.size) { return vec4f(); }
  return inputs[exampleAt(member, row) * D4 + j4];
}
`;
