/** The text of a file that is shipped beside the page. @throws Error when it cannot be had. */
export async function readReference(name: string): Promise<string> {
  const answer = await fetch(`./reference/${name}.json`);
  if (!answer.ok) throw new Error(`${name} cannot be had (${answer.status})`);
  return answer.text();
}
