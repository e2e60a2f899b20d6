import { refusalWords } from '@zhulian/casework';
import { applicationProblems } from './application-problems.ts';
import { custodyProblems } from './custody-problems.ts';
import { demographyProblems } from './demography-problems.ts';
import { demographyTableProblems } from './demography-table-problems.ts';
import { envelopeProblems, linkProblems } from './envelope-problems.ts';
import { exchangeProblems } from './exchange-problems.ts';
import { handoverProblems } from './handover-problems.ts';
import { identityProblems } from './identity-problems.ts';
import { paperProblems } from './paper-problems.ts';
import type { ProblemDocument, RefusalValue } from './problem.ts';
import type { ProblemSentence, ProblemWords } from './problem-words.ts';
import { requestProblems } from './request-problems.ts';
import { voucherProblems } from './voucher-problems.ts';

const tables: readonly Readonly<Record<string, ProblemSentence>>[] = [
  requestProblems,
  applicationProblems,
  paperProblems,
  voucherProblems,
  identityProblems,
  exchangeProblems,
  envelopeProblems,
  linkProblems,
  custodyProblems,
  handoverProblems,
  demographyProblems,
  demographyTableProblems,
  refusalWords,
];

/** Words for a code that has none: a defect, but the reader still learns what to do. The house test finds these. */
const wordless: ProblemWords = {
  status: 422,
  title: { zh: '不能这样办', en: 'This cannot be done this way' },
  why: {
    zh: '系统按规则拒绝了这一步，但缺少说明文字。',
    en: 'A rule refused this step, but its explanation is missing.',
  },
  remedy: {
    zh: '请把下面的代码告诉服务台。',
    en: 'Please give the code below to the service desk.',
  },
  period: { zh: '', en: '' },
};

export function hasProblemWords(code: string): boolean {
  return tables.some((table) => Object.hasOwn(table, code));
}

/** The problem document of a refusal. `origin` names the node that refused and is never rewritten on the way. */
export function problemOf(refusal: RefusalValue, origin: string): ProblemDocument {
  const sentence =
    tables.find((table) => Object.hasOwn(table, refusal.code))?.[refusal.code] ?? wordless;
  const words = typeof sentence === 'function' ? sentence(refusal) : sentence;
  const { code, ...detail } = refusal;
  return {
    type: `urn:zhulian:problem:${code}`,
    code,
    origin,
    ...words,
    ...(Object.keys(detail).length > 0 && { detail }),
  };
}
