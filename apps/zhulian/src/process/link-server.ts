import type { NodeCertificate } from '@zhulian/service';
import { Fault } from '@zhulian/store';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';

/** The HTTPS door of a process for its peers: TLS 1.3, a certificate asked of everybody, judged by each route. */
export async function openLinkServer(order: {
  readonly port: number;
  readonly certificate: NodeCertificate;
  readonly plugins: readonly FastifyPluginAsync[];
}): Promise<FastifyInstance> {
  const server = fastify({
    https: {
      cert: order.certificate.certificate,
      key: order.certificate.privateKey,
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.3',
    },
    forceCloseConnections: true,
  });
  for (const plugin of order.plugins) await server.register(plugin);
  try {
    await server.listen({ host: '127.0.0.1', port: order.port });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause;
    throw new Fault(
      'port.taken',
      `端口 ${order.port} 已被占用 · port ${order.port} is taken; choose another`,
      {
        retryable: false,
        cause,
      },
    );
  }
  return server as unknown as FastifyInstance;
}
