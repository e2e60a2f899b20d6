import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as x509 from '@peculiar/x509';

/** The certificate a node shows on its links, and the SHA-256 by which the hub's trust list knows it. */
export interface NodeCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  /** 64 lower-case hexadecimal digits: SHA-256 of the DER bytes. */
  readonly fingerprint: string;
}

const years = 10;

/**
 * Loads the certificate or makes it once: self-signed, because nobody is believed here for whom a foreign authority
 * speaks: a peer is who the trust list's fingerprint says.
 */
export async function loadNodeCertificate(order: {
  readonly file: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly nowMs: number;
}): Promise<NodeCertificate> {
  if (!existsSync(order.file)) {
    mkdirSync(dirname(order.file), { recursive: true, mode: 0o700 });
    writeFileSync(order.file, JSON.stringify(await makeCertificate(order)), {
      mode: 0o600,
      flag: 'wx',
    });
  }
  const stored = JSON.parse(readFileSync(order.file, 'utf8')) as Omit<
    NodeCertificate,
    'fingerprint'
  >;
  return {
    ...stored,
    fingerprint: fingerprintOf(new x509.X509Certificate(stored.certificate).rawData),
  };
}

/** SHA-256 of a certificate's DER bytes, as the trust list writes it. */
export function fingerprintOf(der: ArrayBuffer | Uint8Array): string {
  return createHash('sha256').update(new Uint8Array(der)).digest('hex');
}

async function makeCertificate(order: {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly nowMs: number;
}): Promise<Omit<NodeCertificate, 'fingerprint'>> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${order.name}, O=Zhulian`,
    notBefore: new Date(order.nowMs - 86_400_000),
    notAfter: new Date(order.nowMs + years * 365 * 86_400_000),
    signingAlgorithm: algorithm,
    keys: keys as unknown as x509.X509CertificateCreateSelfSignedParams['keys'],
    extensions: [
      new x509.SubjectAlternativeNameExtension(
        order.hosts.map((host) => ({
          type: /^[\d.]+$/.test(host) ? ('ip' as const) : ('dns' as const),
          value: host,
        })),
      ),
    ],
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString(
    'base64',
  );
  return {
    certificate: certificate.toString('pem'),
    privateKey: `-----BEGIN PRIVATE KEY-----\n${pkcs8.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END PRIVATE KEY-----\n`,
  };
}
