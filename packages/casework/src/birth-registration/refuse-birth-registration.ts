import { granted, type Result, refused, type Words } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byOffice } from './guards.ts';
import { findUnlawfulGround } from './unlawful-ground.ts';

/** 救济: what stands under every refusal unless the office names something nearer. */
export const refusalRemedy: { readonly remedy: Words; readonly period: Words } = {
  remedy: {
    zh: '可以改在户籍地网上办理，也可以申请行政复议或者提起行政诉讼，或拨打12345',
    en: 'You may apply online at your place of registration, ask for administrative reconsideration, sue, or call 12345',
  },
  period: {
    zh: '行政复议：自知道之日起六十日内；行政诉讼：六个月内',
    en: 'Reconsideration: within 60 days of learning of it; lawsuit: within six months',
  },
};

/** 不予登记. Names article, reason, remedy and period; a ground that no measure knows is refused itself. */
export function refuseBirthRegistration(
  state: BirthRegistrationState,
  order: Order<{
    readonly reason: string;
    readonly article?: Words;
    readonly remedy?: Words;
    readonly period?: Words;
  }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  const stages = ['submitted', 'accepted', 'checking', 'undertaking', 'ready'] as const;
  const allowed = byOffice(state, order.by, stages);
  if (!allowed.ok) return allowed;
  if (order.at < state.correctableUntil) {
    return refused({ code: 'case.correction-window-open', until: state.correctableUntil });
  }
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'case.reason-missing' });
  const unlawful = findUnlawfulGround(state, reason);
  if (unlawful) {
    const { ground, article } = unlawful;
    return refused({ code: 'case.ground-not-lawful', ground, article });
  }
  const decided = state.governing.citations[0];
  const { at, by } = order;
  return granted([
    {
      type: 'birth-registration.refused',
      at,
      by,
      reason,
      article: order.article ?? {
        zh: `${decided?.title.zh ?? ''}${decided?.article.zh ?? ''}`,
        en: `${decided?.title.en ?? ''}, ${decided?.article.en ?? ''}`,
      },
      remedy: order.remedy ?? refusalRemedy.remedy,
      period: order.period ?? refusalRemedy.period,
    },
  ]);
}
