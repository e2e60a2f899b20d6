import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createEd25519Signer, type Signer, sm2KeyPair } from '@zhulian/exchange';

/** One key, one use: `envelope` signs what is exchanged, `voucher` signs paper twins, `second` proves by SM2 beside `envelope`. */
export interface NodeKeys {
  /** The key that signs now; another one after a rotation. */
  readonly envelope: NodeKey;
  readonly voucher: NodeKey;
  readonly second: SecondKey;
  /** Signs with whichever key is the present one. */
  readonly signer: Signer;
  /** 轮换: the key that a rotation left behind and whose end is not published yet. Its private half is gone. */
  readonly leaving: LeavingKey | undefined;
  /** The next key, made and kept once; asked again it is the same. */
  prepareNext(): NodeKey;
  /** From here on the next key signs; the private half of the old one is destroyed. */
  turnToNext(): void;
  /** The end of the leaving key is published. */
  forgetLeaving(): void;
}

export interface NodeKey {
  /** `44#2026a`: party, year, letter. Resolves only within the party's own entry of the trust list. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** Raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
}

/** 国密密钥: 64 and 130 hexadecimal digits. */
export interface SecondKey {
  readonly kid: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

export interface LeavingKey {
  readonly kid: string;
}

interface StoredKey {
  readonly kid: string;
  readonly pem: string;
}

interface StoredKeys {
  readonly envelope: StoredKey;
  readonly voucher: StoredKey;
  readonly second?: SecondKey;
  readonly next?: StoredKey;
  readonly leaving?: LeavingKey;
}

/** Loads the node's keys, or makes them once. The file is readable by its owner only, and always whole. */
export function loadNodeKeys(order: {
  readonly file: string;
  readonly party: string;
  readonly year: number;
}): NodeKeys {
  const { file, party, year } = order;
  let stored = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as StoredKeys)
    : freshKeys(party, year);
  const keep = (next: StoredKeys): void => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    stored = next;
  };
  const second = stored.second ?? freshSecondKey(party);
  if (!existsSync(file) || stored.second === undefined) keep({ ...stored, second });
  let envelope = openKey(stored.envelope);
  let signer = createEd25519Signer(envelope);
  return {
    get envelope() {
      return envelope;
    },
    voucher: openKey(stored.voucher),
    second,
    signer: {
      get kid() {
        return signer.kid;
      },
      sign: (message) => signer.sign(message),
    },
    get leaving() {
      return stored.leaving;
    },
    prepareNext() {
      const next = stored.next ?? { kid: kidAfter(stored.envelope.kid), pem: freshPem() };
      if (stored.next === undefined) keep({ ...stored, next });
      return openKey(next);
    },
    turnToNext() {
      const { next, ...rest } = stored;
      if (next === undefined) return;
      keep({ ...rest, envelope: next, leaving: { kid: stored.envelope.kid } });
      envelope = openKey(next);
      signer = createEd25519Signer(envelope);
    },
    forgetLeaving() {
      const { leaving: _leaving, ...rest } = stored;
      keep(rest);
    },
  };
}

function freshKeys(party: string, year: number): StoredKeys {
  return {
    envelope: { kid: `${party}#${year}a`, pem: freshPem() },
    voucher: { kid: `${party}#${year}v`, pem: freshPem() },
  };
}

function freshSecondKey(party: string): SecondKey {
  return { kid: `${party}#gm1`, ...sm2KeyPair(randomBytes(48)) };
}

/** `44#2026a` is followed by `44#2026a-2`, that by `44#2026a-3`. */
function kidAfter(kid: string): string {
  const [, stem = kid, count = '1'] = /^(.+?)(?:-(\d+))?$/.exec(kid) ?? [];
  return `${stem}-${Number(count) + 1}`;
}

function freshPem(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

function openKey(stored: StoredKey): NodeKey {
  const privateKey = createPrivateKey(stored.pem);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { kid: stored.kid, privateKey, publicKey: new Uint8Array(spki.subarray(-32)) };
}
