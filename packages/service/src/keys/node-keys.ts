import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One key, one use: `envelope` signs what is exchanged, `voucher` signs paper twins. */
export interface NodeKeys {
  readonly envelope: NodeKey;
  readonly voucher: NodeKey;
}

export interface NodeKey {
  /** `44#2026a`: party, year, letter. Resolves only within the party's own entry of the trust list. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** Raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
}

interface StoredKeys {
  readonly envelope: { readonly kid: string; readonly pem: string };
  readonly voucher: { readonly kid: string; readonly pem: string };
}

/** Loads the node's keys, or makes them once. The file is readable by its owner only. */
export function loadNodeKeys(order: {
  readonly file: string;
  readonly party: string;
  readonly year: number;
}): NodeKeys {
  if (!existsSync(order.file)) {
    mkdirSync(dirname(order.file), { recursive: true, mode: 0o700 });
    const fresh: StoredKeys = {
      envelope: { kid: `${order.party}#${order.year}a`, pem: freshPem() },
      voucher: { kid: `${order.party}#${order.year}v`, pem: freshPem() },
    };
    writeFileSync(order.file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  const stored = JSON.parse(readFileSync(order.file, 'utf8')) as StoredKeys;
  return { envelope: openKey(stored.envelope), voucher: openKey(stored.voucher) };
}

function freshPem(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

function openKey(stored: { readonly kid: string; readonly pem: string }): NodeKey {
  const privateKey = createPrivateKey(stored.pem);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { kid: stored.kid, privateKey, publicKey: new Uint8Array(spki.subarray(-32)) };
}
