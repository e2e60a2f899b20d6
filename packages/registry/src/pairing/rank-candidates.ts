import type { AskedPerson, DivisionResolver, PairingSubject } from './asked-person.ts';
import { birthDateSign } from './compare-birth-date.ts';
import { nameSign } from './compare-name.ts';
import { numberSign } from './compare-number.ts';
import { placeSign } from './compare-place.ts';
import { type PairingSign, type PairingSignCode, signMeanings, signOf } from './pairing-sign.ts';

/** 候选人: somebody who may be the one asked about, with the reasons for and against. */
export interface Candidate {
  readonly subject: PairingSubject;
  readonly signs: readonly PairingSign[];
  /** Sum of the signs' weights: explains the order, decides nothing. */
  readonly weight: number;
}

/**
 * 配对候选: orders people of the local register by how much they resemble the person asked about. Nobody is paired
 * here, however strong the signs: a clerk decides. People without one agreeing sign of number or name are left out.
 */
export function rankCandidates(
  asked: AskedPerson,
  subjects: readonly PairingSubject[],
  divisions: DivisionResolver,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const subject of subjects) {
    const codes = signCodesOf(asked, subject, divisions);
    if (!codes.some(isReasonToShow)) continue;
    const weight = codes.reduce((total, code) => total + signMeanings[code].weight, 0);
    candidates.push({ subject, signs: codes.map(signOf), weight });
  }
  return candidates.sort(
    (left, right) =>
      right.weight - left.weight || (left.subject.person.id < right.subject.person.id ? -1 : 1),
  );
}

const reasonsToShow: ReadonlySet<PairingSignCode> = new Set([
  'number-equal',
  'number-near',
  'name-equal',
  'former-name-equal',
  'name-sounds-equal',
  'name-sounds-near',
  'name-one-character',
]);

function isReasonToShow(code: PairingSignCode): boolean {
  return reasonsToShow.has(code);
}

function signCodesOf(
  asked: AskedPerson,
  subject: PairingSubject,
  divisions: DivisionResolver,
): readonly PairingSignCode[] {
  const codes = [
    numberSign(asked, subject.person),
    nameSign(asked, subject.person),
    birthDateSign(asked, subject.person),
    placeSign(asked, subject.residences, divisions),
  ];
  return codes.filter((code) => code !== undefined);
}
