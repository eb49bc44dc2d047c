/**
 * Runs commands at the same time, prints what each has said when it ends, and fails when one of them does:
 * `tsx scripts/together.ts 'first command' 'second command'`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly command: string;
  readonly failed: boolean;
  /** What it printed, on both streams, in order. */
  readonly text: string;
}

/** Runs each command in its own shell; `tell` is called with each as it ends. */
export async function runTogether(
  commands: readonly string[],
  tell: (ended: Ended) => void,
): Promise<readonly Ended[]> {
  return Promise.all(
    commands.map(async (command) => {
      const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
      const output: Buffer[] = [];
      child.stdout.on('data', (data) => output.push(data));
      child.stderr.on('data', (data) => output.push(data));
      const code = await new Promise((resolve) => child.on('close', resolve));
      const ended = { command, failed: code !== 0, text: Buffer.concat(output).toString().trim() };
      tell(ended);
      return ended;
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ended = await runTogether(process.argv.slice(2), ({ command, failed, text }) =>
    console.log([`${failed ? 'FAILED' : 'passed'}: ${command}`, text].filter(Boolean).join('\n')),
  );
  if (ended.some(({ failed }) => failed)) process.exitCode = 1;
}
