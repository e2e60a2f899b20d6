import type { Json, JsonObject } from '../canonical/read-canonical.ts';
import {
  countFrom,
  equalTo,
  type FieldForm,
  type Form,
  isAnything,
  isCaseId,
  isDate,
  isDigest,
  isInstant,
  isOffice,
  isParty,
  isProvince,
  listOf,
  orNull,
} from '../statement/form.ts';

const isReason: FieldForm = (value) =>
  typeof value === 'string' && value.trim() !== '' && [...value].length <= 500;

const isRegistrars: FieldForm = (value) =>
  listOf(isParty)(value) && isSetOf(value as readonly Json[], 3);

const isTwoDigests: FieldForm = (value) =>
  listOf(isDigest)(value) && isSetOf(value as readonly Json[], 2);

const isVotes: FieldForm = (value) => {
  const { length } = (Array.isArray(value) ? value : []) as readonly Json[];
  return listOf(isDigest)(value) && length % 3 === 0 && length <= 96;
};

function isSetOf(items: readonly Json[], size: number): boolean {
  return items.length === size && new Set(items).size === size;
}

const common: Form = { kind: isAnything, at: isInstant, case: isCaseId };
const held: Form = { holder: isProvince, office: isOffice, registrars: isRegistrars };
const answer: Form = { offer: isDigest, by: isProvince, office: isOffice };
const next: Form = { epoch: countFrom(2), prev: isDigest };

/** Fields of every kind of custody statement: protocol 02. */
export const custodyForms: Readonly<Record<string, Form>> = {
  opening: { ...common, ...held, epoch: equalTo(1) },
  offer: {
    ...common,
    ...next,
    from: isProvince,
    fromOffice: isOffice,
    to: isProvince,
    toOffice: isOffice,
    snapshot: isDigest,
    reason: isReason,
    expiresOn: isDate,
    registrars: isRegistrars,
  },
  accept: { ...common, ...answer },
  decline: { ...common, ...answer, reason: isReason },
  withdraw: { ...common, offer: isDigest, by: isProvince },
  release: {
    ...common,
    ...held,
    ...next,
    from: isProvince,
    offer: isDigest,
    acceptance: isDigest,
  },
  assign: {
    ...common,
    ...held,
    ...next,
    decision: isReason,
    nonResponse: orNull(isDigest),
    votes: isVotes,
  },
  registration: { ...common, epoch: countFrom(1), record: isDigest, by: isParty },
  activation: {
    ...common,
    epoch: countFrom(2),
    record: isDigest,
    by: isProvince,
    registrations: isTwoDigests,
  },
};

/** An office writes only through its own province's node. */
export function isOfItsProvince(body: JsonObject): boolean {
  const pairs = [
    ['office', 'holder'],
    ['office', 'by'],
    ['fromOffice', 'from'],
    ['toOffice', 'to'],
  ] as const;
  return pairs.every(([office, owner]) => {
    const [code, party] = [body[office], body[owner]];
    const isPair = typeof code === 'string' && typeof party === 'string';
    return !isPair || party === `zl:node:${code.slice(0, 2)}`;
  });
}
