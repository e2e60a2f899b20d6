import {
  type BirthRegistrationState,
  type CoCheckState,
  type Obligation,
  responsibleOffice,
} from '@zhulian/casework';
import {
  type CalendarDate,
  calendarDateOf,
  dayWords,
  instantOf,
  type Words,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { inSentence } from './in-sentence.ts';

/**
 * The first sentence of every page about a matter: who is responsible now and until when. Officials read dates as 11-16,
 * citizens as 11月16日.
 */
export function headlineOf(
  parts: Pick<NodeParts, 'offices' | 'clock'>,
  said: {
    readonly state: BirthRegistrationState | CoCheckState;
    readonly owed: Obligation | undefined;
    readonly reader: 'official' | 'applicant';
  },
): Words {
  const { state, owed } = said;
  const office = responsibleOffice(state);
  if (office === null) return closedWords(state);
  const name = parts.offices.name(office);
  const whole = inSentence(name.name);
  if (
    state.kind === 'birth-registration' &&
    state.stage === 'undertaking' &&
    state.undertaking === null
  ) {
    return said.reader === 'applicant'
      ? {
          zh: `${name.shortName.zh}等您确认承诺书`,
          en: `${name.shortName.en} is waiting for you to confirm the undertaking`,
        }
      : {
          zh: `由${whole.zh}负责，等申请人确认承诺书`,
          en: `${whole.en} is responsible and waits for the applicant’s undertaking`,
        };
  }
  if (state.kind === 'birth-registration' && state.stage === 'incomplete') {
    return said.reader === 'applicant'
      ? { zh: '请您补正', en: 'Something is needed from you' }
      : {
          zh: `由${whole.zh}负责，等申请人补正`,
          en: `${whole.en} is responsible and waits for the applicant`,
        };
  }
  const until = owed?.state === 'open' ? dateOf(owed.due.on, said.reader) : undefined;
  // Of an office in her own province the last part of its name is enough; after a hand-over she reads all of it.
  const isNear = state.kind !== 'birth-registration' || state.handovers.length === 0;
  const subject = said.reader === 'applicant' && isNear ? name.shortName : whole;
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  if (owed && until && owed.due.on < today) {
    return {
      zh: `由${subject.zh}负责，应于 ${until.zh} ${owing(owed).zh}，已经超期`,
      en: `${subject.en} is responsible; it was due by ${until.en} and is late`,
    };
  }
  return {
    zh: `正在由${subject.zh}办理${until ? `，最迟 ${until.zh} ${owing(owed).zh}` : ''}`,
    en: `${subject.en} is dealing with it${until ? ` and ${owing(owed).en} by ${until.en}` : ''}`,
  };
}

/** What the date is the limit of: an application is first to be accepted, and only then settled. */
function owing(owed: Obligation | undefined): Words {
  switch (owed?.kind) {
    case 'accept':
      return { zh: '受理', en: 'will accept it' };
    case 'reply':
    case 'reply-verification':
      return { zh: '答复', en: 'will answer' };
    default:
      return { zh: '办完', en: 'will settle it' };
  }
}

function closedWords(state: BirthRegistrationState | CoCheckState): Words {
  switch (state.stage) {
    case 'issued':
      return { zh: '已经登记，凭证已发', en: 'Registered, and the voucher is issued' };
    case 'withdrawn':
      return { zh: '已撤回', en: 'Withdrawn' };
    case 'refused':
      return {
        zh: '已作不予登记决定，理由和救济见下',
        en: 'Refused; the reasons and remedies are below',
      };
    default:
      return { zh: '已办结', en: 'Settled' };
  }
}

function dateOf(date: CalendarDate, reader: 'official' | 'applicant'): Words {
  const words = dayWords(date);
  return reader === 'official' ? { zh: date.slice(5), en: words.en } : words;
}
