import {
  type Author,
  acceptBirthRegistration,
  type BirthRegistrationState,
  type CoCheckPlan,
  type foldCoCheck,
  listCoChecksNeeded,
  openCoChecks,
} from '@zhulian/casework';
import { type CoCheckRequested, messageTypes, type RefusalValue } from '@zhulian/contract';
import type { Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { freshId } from '../case-log/fresh-id.ts';
import { keepBirthRegistration } from '../case-log/keep-birth-registration.ts';
import { keepCoCheck } from '../case-log/keep-co-check.ts';
import { addressed } from '../co-check/tell-peer.ts';
import { noticeToPerson } from './notice-to-person.ts';

/**
 * 受理, and in the same transaction every co-check the case needs: all are asked or the case is not accepted. What this
 * province's own register holds is shared and not asked.
 */
export async function acceptApplication(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly before: BirthRegistrationState; readonly by: Author },
): Promise<Result<BirthRegistrationState, RefusalValue>> {
  const at = instantOf(parts.clock.nowMs());
  const accepted = acceptBirthRegistration(order.before, { at, by: order.by });
  if (!accepted.ok) return refused({ ...accepted.refusal });
  const state = await keepBirthRegistration(tx, parts, {
    before: order.before,
    events: accepted.value,
  });
  const needed = listCoChecksNeeded(state);
  if (needed.length === 0) return granted(state);

  const plans = needed.map((need, index) => planCoCheck(parts, { state, need, place: index + 1 }));
  const opened = openCoChecks(state, { at, by: order.by, plans, bases: parts.rules.legalBases });
  if (!opened.ok) return refused({ ...opened.refusal });
  const next = await keepBirthRegistration(tx, parts, {
    before: state,
    events: opened.value.events,
  });
  for (const { events } of opened.value.requested) {
    const coCheck = await keepCoCheck(tx, parts, {
      direction: 'outgoing',
      before: undefined,
      events,
    });
    await parts.tell(tx, [
      addressed(coCheck, parts.party, messageTypes.requested, letterOf(coCheck)),
    ]);
  }
  return granted(next);
}

function planCoCheck(
  parts: NodeParts,
  order: {
    readonly state: BirthRegistrationState;
    readonly need: ReturnType<typeof listCoChecksNeeded>[number];
    readonly place: number;
  },
): CoCheckPlan {
  const { need, state } = order;
  const subject = state.subjects.find((person) => person.role === need.role);
  const place = parts.offices.name(need.to).name.zh;
  return {
    coCheckId: freshId(parts),
    number: `${state.number}-${String(order.place).padStart(2, '0')}`,
    role: need.role,
    to: need.to,
    items: [
      { code: 'identity', stated: subject?.name ?? '' },
      { code: 'household-registration', stated: place },
    ],
    notice: noticeToPerson(parts, { to: need.to, role: need.role }),
  };
}

function letterOf(coCheck: ReturnType<typeof foldCoCheck>): CoCheckRequested {
  const { personId: _register, ...subject } = coCheck.subject;
  return {
    at: coCheck.requestedAt,
    by: { ...coCheck.requestedBy, role: 'official' },
    letter: {
      coCheckId: coCheck.coCheckId,
      number: coCheck.number,
      parentNumber: coCheck.parentNumber,
      serves: coCheck.serves,
      from: coCheck.from,
      to: coCheck.to,
      subject,
      purpose: coCheck.purpose,
      basis: coCheck.basis.code,
      items: coCheck.items.map(({ code, stated }) => ({ code, stated })),
      notice: coCheck.notice,
      reason: coCheck.reason,
      rule: coCheck.rule,
    },
  };
}
