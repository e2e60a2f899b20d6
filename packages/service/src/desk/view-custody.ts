import { placesWithJurisdiction } from '@zhulian/casework';
import type { CustodyView, HandoverView, OfficeName, Page, RefusalValue } from '@zhulian/contract';
import {
  findCase,
  listOffers,
  listOffersOfCase,
  type OfferRow,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { findBirthRegistration } from '../operations/case-log/keep-birth-registration.ts';
import { findCustody } from '../operations/custody/case-custody.ts';
import { hasCapability, jurisdictionOf, mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { custodyView } from '../view/custody-view.ts';
import { openOf, openStages, withHandover } from '../view/handover-actions.ts';
import { type CustodyViewParts, handoverView } from '../view/handover-view.ts';

type Parts = NodeParts & CustodyViewParts;

const pageLength = 50;
const officesShownMax = 20;

/** 移交列表 of the reader's office, county or province: what is open first. */
export function listHandovers(
  parts: Parts,
  actor: Actor,
  search: { readonly direction: 'incoming' | 'outgoing'; readonly after: string | undefined },
): Promise<Page<HandoverView>> {
  if (!hasCapability(actor, 'case.read')) return Promise.resolve({ rows: [] });
  const offset = Number(/^\d{1,6}$/.exec(search.after ?? '')?.[0] ?? 0);
  return parts.database.transact(async (tx) => {
    const found = await listOffers(tx, {
      direction: search.direction,
      officePrefix: jurisdictionOf(actor),
      offset,
      limit: pageLength + 1,
    });
    const rows: HandoverView[] = [];
    for (const row of found.slice(0, pageLength)) {
      const view = await viewOffer(tx, parts, { row, actor });
      if (view) rows.push(view);
    }
    return { rows, ...(found.length > pageLength && { after: `${offset + pageLength}` }) };
  });
}

async function viewOffer(
  tx: Transaction,
  parts: Parts,
  order: { readonly row: OfferRow; readonly actor: Actor },
): Promise<HandoverView | undefined> {
  const { row } = order;
  const custody = await findCustody(tx, row.caseId);
  if (!custody) return undefined;
  const caseVersion = (await findCase(tx, row.caseId))?.version;
  return handoverView(parts, { ...order, custody, caseVersion });
}

/**
 * 责任时间线 of one case: for whoever may see the case, for an office that held it, and for one that it is offered to. It
 * names offices and moments only, so it is no look at a person and leaves no line in her log.
 */
export function viewCustody(
  parts: Parts,
  actor: Actor,
  caseId: string,
): Promise<Result<CustodyView, RefusalValue>> {
  return parts.database.transact(async (tx) => {
    const file = await findCase(tx, caseId);
    const offers = await listOffersOfCase(tx, caseId);
    const offices = [
      ...(file ? [file.handledAt] : []),
      ...offers.map(({ direction, fromOffice, toOffice }) =>
        direction === 'incoming' ? toOffice : fromOffice,
      ),
    ];
    const custody = await findCustody(tx, caseId);
    const mayRead = offices.some((office) => mayReach(actor, 'case.read', office));
    if (!custody || !mayRead) return refused({ code: 'case.unknown' });
    const row = offers.find(({ stage }) => openStages.includes(stage));
    const state = await findBirthRegistration(tx, caseId);
    const isOurs = custody.state.now.holder === parts.party;
    const today = calendarDateOf(instantOf(parts.clock.nowMs()));
    const actions =
      state && isOurs
        ? withHandover([], {
            state,
            open: openOf(row, today),
            today,
            calendar: parts.calendar,
            mayHandle: mayReach(actor, 'case.handle', state.office),
          })
        : [];
    return granted(
      custodyView(parts, {
        custody,
        caseNumber: file?.number ?? offers[0]?.number ?? '',
        isOurs,
        open: row ? ((await viewOffer(tx, parts, { row, actor })) ?? null) : null,
        actions,
      }),
    );
  });
}

/** Offices of other provinces that this case can be offered to: those with jurisdiction over somebody in it. */
export function listHandoverOffices(
  parts: Parts,
  actor: Actor,
  search: { readonly text: string; readonly caseId: string },
): Promise<readonly OfficeName[]> {
  const text = search.text.trim();
  return parts.database.transact(async (tx) => {
    const state = text === '' ? undefined : await findBirthRegistration(tx, search.caseId);
    if (!state || !mayReach(actor, 'case.handle', state.office)) return [];
    const counties = placesWithJurisdiction(state);
    return counties
      .filter((county) => !county.startsWith(parts.province.code))
      .flatMap((within) => parts.offices.search(text, { within, limit: officesShownMax }))
      .slice(0, officesShownMax);
  });
}
