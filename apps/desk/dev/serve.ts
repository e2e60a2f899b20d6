/**
 * Serves the built desk with invented answers, for looking at it without a node:
 * `node apps/desk/dev/serve.ts [port]`, then open /guangdong/desk/, /guizhou/desk/ or /hunan/desk/.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { createNodeOfFixtures } from './node-of-fixtures.ts';

const site = join(import.meta.dirname, '../dist/site');
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";

function sendFile(reply: ServerResponse, path: string): void {
  reply.writeHead(200, {
    'content-type': kinds[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  reply.end(readFileSync(path));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

export function startFixtureServer(port: number): Promise<{ close(): void; port: number }> {
  const node = createNodeOfFixtures();
  const answerTo = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asset = /^\/assets\/desk\/([\w./-]+)$/.exec(url.pathname)?.[1];
    if (asset !== undefined && !asset.includes('..')) return sendFile(reply, join(site, asset));
    if (/^\/[a-z]+\/desk(\/|$)/.test(url.pathname))
      return sendFile(reply, join(site, 'index.html'));
    const answer = node({
      method: request.method ?? 'GET',
      path: url.pathname,
      search: url.searchParams,
      version: request.headers['if-match'],
      body: await bodyOf(request),
    });
    reply.writeHead(answer.status, { 'content-type': 'application/json' });
    reply.end(JSON.stringify(answer.body));
  };
  const server = createServer((request, reply) => void answerTo(request, reply));
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        port: at,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  const { port } = await startFixtureServer(Number(process.argv[2] ?? 5199));
  console.log(`http://127.0.0.1:${port}/guangdong/desk/`);
}
