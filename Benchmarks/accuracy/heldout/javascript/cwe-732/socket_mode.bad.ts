import { createServer } from 'node:net';
import { chmod, unlink } from 'node:fs/promises';
import { runCommand } from './commands.js';

const SOCKET = '/run/agent/control.sock';

export async function listen(): Promise<void> {
  await unlink(SOCKET).catch(() => undefined);
  process.umask(0);
  const server = createServer((conn) => {
    conn.setTimeout(5000, () => conn.destroy());
    conn.once('data', async (data) => {
      conn.end(await runCommand(data.toString('utf8').trim()));
    });
  });
  server.listen(SOCKET, async () => {
    await chmod(SOCKET, 0o777);
  });
}

await listen();
