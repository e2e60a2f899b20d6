import {
  type CustodyStatement,
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  type PartyId,
  type Registrars,
  rawEd25519PublicKey,
  sealCustodyStatement,
  signerOf,
  type VerifiedStatement,
  type Verifier,
} from '@zhulian/exchange';
import { type CalendarDate, instantOf } from '@zhulian/vocabulary';
import type { Province } from '../rules.ts';

/** Who plays the three provinces and the three registrars of the model, with invented keys. */
const parties: readonly PartyId[] = ['zl:node:44', 'zl:node:52', 'zl:node:43'];
const offices = ['441900', '520502', '430225'];
export const registrarParties: readonly PartyId[] = ['zl:hub', 'zl:node:45', 'zl:node:46'];
export const rota: readonly PartyId[] = ['zl:node:45', 'zl:node:46', ...parties];
export const registrars: Registrars = ['zl:hub', 'zl:node:45', 'zl:node:46'];
export const startMs: number = Date.UTC(2026, 10, 23, 8);
export const measure: { readonly today: CalendarDate; readonly rota: readonly PartyId[] } = {
  today: '2026-11-23' as CalendarDate,
  rota,
};

const keys = new Map(
  [...parties, ...registrarParties].map((party, index) => [
    party,
    ed25519PrivateKey(new Uint8Array(32).fill(index + 1)),
  ]),
);
export const verifier: Verifier = createTrustVerifier({
  kind: 'zl.trust-list.v1',
  serial: 1,
  issuedAt: instantOf(startMs),
  entries: [...keys].map(([party, key]) => ({
    party,
    kid: `${party}#1`,
    role: 'sign',
    key: rawEd25519PublicKey(key).toString('hex'),
    notBefore: instantOf(0),
    notAfter: instantOf(startMs * 2),
  })),
});

/** Signs with the key of the party whose word the statement is. */
export function seal<Statement extends CustodyStatement>(
  statement: Statement,
): VerifiedStatement<Statement> {
  const party = signerOf(statement);
  const privateKey = keys.get(party);
  if (privateKey === undefined) throw new Error(`${party} has no key`);
  return sealCustodyStatement(statement, createEd25519Signer({ kid: `${party}#1`, privateKey }));
}

export const partyOfProvince = (province: Province): PartyId => parties[province] ?? 'zl:hub';
export const officeOfProvince = (province: Province): string => offices[province] ?? '';
