import type { ServiceItem } from '@zhulian/casework';
import type { GuideView, PortalApi } from '@zhulian/contract';
import {
  discardDraft,
  findDraft,
  findVoucherOfCase,
  findVoucherPdf,
  saveDraft,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import {
  correctApplication,
  signApplicantsUndertaking,
  withdrawApplication,
} from '../operations/birth-registration/act-as-applicant.ts';
import { complainAboutMatter } from '../operations/birth-registration/complain-about-matter.ts';
import {
  birthRegistrationItem,
  submitApplication,
} from '../operations/birth-registration/submit-application.ts';
import { listOwnLookups } from './lookups-view.ts';
import { findOwnMatter, listOwnMatters } from './matter-view.ts';
import { prefillOf } from './prefill.ts';
import { previewApplication } from './preview.ts';
import { type VerifierKeys, verifierKitOf } from './verifier-kit.ts';

/** What the citizens' site asks of this node. Every method is bound to the session's own person. */
export function createPortalApi(parts: NodeParts & VerifierKeys): PortalApi {
  const { database } = parts;
  const guides = guidesOf(parts, parts.rules.serviceItems);
  return {
    guide: (slug) => guides.find((guide) => guide.slug === slug),
    listGuides: () => guides,
    prefill: (session) => prefillOf(parts, session),
    loadDraft: (session) =>
      database.transact(async (tx) => {
        const draft = await findDraft(tx, {
          personId: session.personId,
          item: birthRegistrationItem,
        });
        return draft && { answers: draft.answers as object, savedAt: draft.savedAt };
      }),
    async saveDraft(session, answers) {
      const savedAt = instantOf(parts.clock.nowMs());
      await database.transact((tx) =>
        saveDraft(tx, {
          personId: session.personId,
          item: birthRegistrationItem,
          answers,
          savedAt,
        }),
      );
      return { answers, savedAt };
    },
    discardDraft: (session) =>
      database.transact((tx) =>
        discardDraft(tx, { personId: session.personId, item: birthRegistrationItem }),
      ),
    preview: (session, answers) => previewApplication(parts, session, answers),
    submit: (session, order) => submitApplication(parts, session, order),
    listMatters: (session) => listOwnMatters(parts, session),
    findMatter: (session, caseId) => findOwnMatter(parts, session, caseId),
    correct: (session, order) => correctApplication(parts, session, order),
    signUndertaking: (session, order) => signApplicantsUndertaking(parts, session, order),
    withdraw: (session, order) => withdrawApplication(parts, session, order),
    listLookups: (session, search) => listOwnLookups(parts, session, search),
    complain: (session, order) => complainAboutMatter(parts, session, order),
    voucherPdf: (session, caseId) =>
      database.transact(async (tx) => {
        const voucher = await findVoucherOfCase(tx, caseId);
        return voucher?.personId === session.personId ? findVoucherPdf(tx, caseId) : undefined;
      }),
    verifierKit: () => verifierKitOf(parts),
    now: () => instantOf(parts.clock.nowMs()),
  };
}

/** 办事指南 of every service item, as this province offers it. */
export function guidesOf(
  parts: Pick<NodeParts, 'province' | 'rules'>,
  items: readonly ServiceItem[],
): readonly GuideView[] {
  return items.map((item) => item.guideOf(parts.province, parts.rules.legalBases));
}
