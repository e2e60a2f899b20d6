import { type BirthRegistrationState, isConfirmed, isPending } from '@zhulian/casework';
import type { ActionView } from '@zhulian/contract';
import { epochMsOf, type Words } from '@zhulian/vocabulary';

export const say = (zh: string, en: string): Words => ({ zh, en });

export function action(
  code: string,
  words: Words,
  state: { readonly primary?: boolean; readonly why?: Words | null } = {},
): ActionView {
  const why = state.why ?? null;
  return { code, words, enabled: why === null, why, primary: state.primary ?? false };
}

/** What the accepting office can do with its own case now; what it cannot says why. */
export function birthRegistrationActions(
  state: BirthRegistrationState,
  reader: { readonly mayHandle: boolean; readonly nowMs: number },
): readonly ActionView[] {
  if (state.closedAt !== null || !reader.mayHandle) return [];
  const correctable = reader.nowMs < epochMsOf(state.correctableUntil);
  const window = correctable
    ? say(
        `申请人可更正至 ${clockOf(state.correctableUntil)}，之后才能受理`,
        `The applicant may correct until ${clockOf(state.correctableUntil)}; accept after that`,
      )
    : null;
  switch (state.stage) {
    case 'submitted':
      return [
        action('accept', say('受理', 'Accept'), { primary: true, why: window }),
        action('request-supplement', say('补正告知', 'Ask for a supplement'), { why: window }),
        action('refuse', say('不予登记', 'Refuse'), { why: window }),
      ];
    case 'registered':
      return [action('issue-voucher', say('发证', 'Issue the voucher'), { primary: true })];
    case 'incomplete':
      return [];
    default:
      return [
        action('register', registerWords(state), { primary: true, why: registerWhy(state) }),
        action('request-supplement', say('补正告知', 'Ask for a supplement'), {
          why:
            state.supplementRequestedAt === null
              ? null
              : say('补正只能告知一次', 'A supplement may be asked for once only'),
        }),
      ];
  }
}

function registerWords(state: BirthRegistrationState): Words {
  return state.coChecks.every(isConfirmed)
    ? say('登记', 'Register')
    : say('告知承诺登记', 'Register on undertaking');
}

function registerWhy(state: BirthRegistrationState): Words | null {
  if (state.coChecks.every(isConfirmed) || state.undertaking !== null) return null;
  if (state.coChecks.some(isPending)) {
    return say(
      '协查还在期限内；到限未答复即可凭承诺登记',
      'A co-check is still within its limit; after that an undertaking will do',
    );
  }
  return say('等申请人签署承诺书', 'Waiting for the applicant to sign the undertaking');
}

/** 21:17 in Asia/Shanghai. */
function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
}
