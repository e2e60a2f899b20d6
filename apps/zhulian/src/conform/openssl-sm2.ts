import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sm2KeyPair } from '@zhulian/exchange';

/** The OpenSSL command line as the other implementation of SM2 (GB/T 32918): it knows nothing of our code, nor we of its. */
export interface OpensslSm2 {
  /** DER of r and s. With the identifier of our suite unless another is given. */
  sign(pair: Sm2KeyPair, message: Uint8Array, identifier?: string): Uint8Array;
  verify(publicKey: string, message: Uint8Array, der: Uint8Array): boolean;
  close(): void;
}

const curve = '301306072a8648ce3d020106082a811ccf5501822d';
const terms = (identifier = '1234567812345678'): readonly string[] =>
  `-rawin -digest sm3 -pkeyopt distid:${identifier}`.split(' ');

/** True where an `openssl` that speaks SM2 is installed. */
export function isOpensslHere(): boolean {
  const listed = spawnSync('openssl', ['list', '-public-key-algorithms'], { encoding: 'utf8' });
  return listed.status === 0 && /SM2/.test(listed.stdout);
}

export function openOpensslSm2(): OpensslSm2 {
  const folder = mkdtempSync(join(tmpdir(), 'zhulian-sm2-'));
  const put = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
    return join(folder, name);
  };
  const pem = (kind: string, der: string): string =>
    `-----BEGIN ${kind}-----\n${Buffer.from(der, 'hex').toString('base64')}\n-----END ${kind}-----\n`;
  return {
    sign({ privateKey, publicKey }, message, identifier) {
      const inner = `306b0201010420${privateKey}a144034200${publicKey}`;
      const key = put('key.pem', pem('PRIVATE KEY', `308187020100${curve}046d${inner}`));
      const asked = ['-sign', '-in', put('message', message), '-inkey', key];
      const words = ['pkeyutl', ...asked, ...terms(identifier)];
      const { status, stdout, stderr } = spawnSync('openssl', words);
      if (status !== 0) throw new Error(`openssl did not sign: ${stderr.toString()}`);
      return stdout;
    },
    verify(publicKey, message, der) {
      const key = put('pub.pem', pem('PUBLIC KEY', `3059${curve}034200${publicKey}`));
      const given = ['-in', put('message', message), '-sigfile', put('sig', der)];
      const asked = ['-verify', '-pubin', '-inkey', key, ...given];
      return spawnSync('openssl', ['pkeyutl', ...asked, ...terms()]).status === 0;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** r ‖ s as ASN.1 DER, which is how OpenSSL writes it. */
export function derOf(signature: Uint8Array): Buffer {
  const body = Buffer.concat([
    derInteger(signature.subarray(0, 32)),
    derInteger(signature.subarray(32)),
  ]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

/** DER as r ‖ s, 64 bytes. */
export function rawOf(der: Uint8Array): Buffer {
  const r = der.subarray(4, 4 + (der[3] ?? 0));
  const s = der.subarray(6 + r.length);
  return Buffer.concat([r, s].map((part) => Buffer.concat([Buffer.alloc(32), part]).subarray(-32)));
}

function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const trimmed = Buffer.from(bytes.subarray(first === -1 ? 31 : first));
  const value = (trimmed[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), trimmed]) : trimmed;
  return Buffer.concat([Buffer.of(2, value.length), value]);
}
