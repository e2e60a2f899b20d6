import { createServer } from 'node:net';
import { Fault } from '../fault/fault.ts';

/** A free port of this machine's loopback; with `wanted`, that one or the Fault `port.taken`. */
export function findFreePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause) => {
      reject(
        new Fault(
          'port.taken',
          `本机端口 ${wanted} 已被占用。请停下占用它的程序，或用 --port 换一个端口。` +
            ` Port ${wanted} of this machine is in use. Stop the program that uses it, or name another with --port.`,
          { retryable: false, cause },
        ),
      );
    });
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
