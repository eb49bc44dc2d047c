import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Ended, runTogether } from '../../../scripts/together.ts';

const node = (code: string) => `"${process.execPath}" -e "${code}"`;

describe('commands that run together', () => {
  it('each is told with its own words and whether it failed, a failure of one stopping none', async () => {
    const reported: Ended[] = [];
    const commands = [
      node("console.error('wrong'); process.exit(3)"),
      node("console.log('right')"),
      'no-such-command',
    ];
    const ended = await runTogether(commands, (command) => reported.push(command));
    expect(ended.map(({ failed }) => failed)).toEqual([true, false, true]);
    expect(ended.slice(0, 2).map(({ text }) => text)).toEqual(['wrong', 'right']);
    expect(reported).toHaveLength(commands.length);
  });

  it('wait for each other: the first ends only after the second has begun', async () => {
    const sockets: Socket[] = [];
    // Each is answered once both are there: one after the other would never end.
    const server = createServer((socket) => {
      sockets.push(socket);
      if (sockets.length === 2) for (const open of sockets) open.end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const call = node(`require('net').connect(${port}).resume()`);
    const ended = await runTogether([call, call], () => {});
    server.close();
    expect(ended.map(({ failed }) => failed)).toEqual([false, false]);
  });
});
