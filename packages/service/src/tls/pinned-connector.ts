import type { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { LinkFault } from '../link/link-fault.ts';
import { fingerprintOf, type NodeCertificate } from './node-certificate.ts';

const timeoutMs = 10_000;

/**
 * Connects only to the holder of one certificate, known by its SHA-256, before a byte is sent; names and authorities
 * count for nothing. Sessions are not resumed: a resumed one shows no certificate.
 */
export function pinnedConnector(parts: {
  readonly fingerprint: string;
  readonly own?: NodeCertificate;
}): buildConnector.connector {
  const connect = buildConnector({
    ...(parts.own && { cert: parts.own.certificate, key: parts.own.privateKey }),
    // The chain is not judged by authorities but by the fingerprint below.
    rejectUnauthorized: false,
    maxCachedSessions: 0,
    timeout: timeoutMs,
  });
  return (options, callback) => {
    connect(options, (...outcome) => {
      const [error, socket] = outcome;
      if (error !== null || socket === null) {
        return callback(error ?? new LinkFault('link.unreachable'), null);
      }
      const shown = (socket as TLSSocket).getPeerCertificate().raw;
      if (shown && fingerprintOf(shown) === parts.fingerprint) return callback(null, socket);
      socket.destroy();
      return callback(new LinkFault('link.certificate-unknown'), null);
    });
  };
}
