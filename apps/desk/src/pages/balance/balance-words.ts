import type { BalanceCount, ScoreView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';

export const balanceWords = {
  title: { zh: '省际收支', en: 'Balance between provinces' },
  lead: {
    zh: '行是发起省，列是承办省。数的是单位之间的件数，不数人。点数字，打开本单位可以看的那几件。',
    en: 'Rows ask, columns answer. It counts matters between offices, never persons. A number opens the cases that this office may see.',
  },
  corner: { zh: '发起 ＼ 承办', en: 'asks ＼ answers' },
  notOurs: { zh: '不是本省的往来', en: 'not between this province and another' },
  notOursWhy: {
    zh: '只有当事两省看得到',
    en: 'only the two provinces see it',
  },
  same: { zh: '同一个省', en: 'the same province' },
  none: { zh: '没有往来', en: 'nothing asked' },
  asOf: { zh: '统计到', en: 'As of' },
  good: { zh: '本期没有省际往来。', en: 'Nothing was asked between provinces in this period.' },
  what: {
    zh: '本省向外省、外省向本省发出的协查，会按已发、已受理、已退回、逾期列在这里。',
    en: 'Co-checks between this province and the others will stand here as sent, accepted, returned and overdue.',
  },
  hubLead: {
    zh: '行是发起省，列是承办省。各省每刻钟只报件数，不报哪一件、不报人；枢纽没有办件，所以数字点不开。',
    en: 'Rows ask, columns answer. Each province tells numbers only, every quarter of an hour, no matter and no person; the hub holds no case, so no number opens one.',
  },
  hubGood: { zh: '还没有省报数。', en: 'No province has told its numbers yet.' },
  hubWhat: {
    zh: '各省的节点启动后，会按月报来已发、已受理、已退回、逾期和移交的件数。',
    en: 'Once its node runs, each province tells month by month what was sent, accepted, returned, overdue and handed over.',
  },
  notTold: { zh: '还没有报数', en: 'not told yet' },
  hubScores: {
    zh: '考核由当事两省按同一批回执计算，枢纽不汇总。',
    en: 'Scores are computed by the two provinces concerned from the same receipts; the hub gathers none.',
  },
  hubScoresWhat: {
    zh: '请到任一省的工作台查看。',
    en: 'Open the desk of one of the two provinces.',
  },
  period: { zh: '统计期', en: 'Period' },
  all: { zh: '全部', en: 'All' },
  legend: { zh: '格内各数', en: 'In each cell' },
  caseNumber: { zh: '编号', en: 'Number' },
  stage: { zh: '进展', en: 'Stage' },
  due: { zh: '期限', en: 'Due' },
  more: { zh: '再看一些', en: 'Show more' },
  noneSeen: {
    zh: '这些件由本省其他单位承办，本单位只看到件数。',
    en: 'These matters are with other offices of the province; this office sees their number only.',
  },
} satisfies Record<string, Words>;

export const countWords: Readonly<
  Record<BalanceCount, { readonly short: Words; readonly long: Words; readonly says: Words }>
> = {
  sent: {
    short: { zh: '发', en: 'S' },
    long: { zh: '已发', en: 'sent' },
    says: { zh: '本期发出并已送达对方', en: 'asked in the period and delivered' },
  },
  accepted: {
    short: { zh: '收', en: 'A' },
    long: { zh: '已受理', en: 'accepted' },
    says: { zh: '承办省的单位已签收', en: 'received by an office of the other side' },
  },
  returned: {
    short: { zh: '退', en: 'R' },
    long: { zh: '已退回', en: 'returned' },
    says: { zh: '请求被退回，或答复被退回重核', en: 'the request, or its answer, was sent back' },
  },
  overdue: {
    short: { zh: '逾', en: 'O' },
    long: { zh: '逾期', en: 'overdue' },
    says: { zh: '过了期限还没有答复', en: 'past its day and not answered' },
  },
  'met-late': {
    short: { zh: '迟', en: 'L' },
    long: { zh: '逾期办结', en: 'answered late' },
    says: { zh: '期限后才答复，单独统计', en: 'answered after its day; counted apart' },
  },
  handover: {
    short: { zh: '移', en: 'H' },
    long: { zh: '提出移交', en: 'hand-overs offered' },
    says: {
      zh: '本期向对方提出移交的办件，不论对方接收没有',
      en: 'cases offered to the other side in the period, whatever became of the offer',
    },
  },
};

/** 广东 → 湖南 · 已发 12 件. */
export function cellWords(pair: { readonly from: Words; readonly to: Words }): Words {
  return { zh: `${pair.from.zh} → ${pair.to.zh}`, en: `${pair.from.en} → ${pair.to.en}` };
}

export function seenWords(seen: number, of: number): Words {
  return {
    zh: `共 ${of} 件，本单位可以看 ${seen} 件`,
    en: `${of} in all; this office may see ${seen}`,
  };
}

export const scoreWords = {
  title: { zh: '双向考核', en: 'Reciprocal scoreboard' },
  lead: {
    zh: '五项指标只看单位和时间，不看人。两边按同一批签名和回执计算，同一天应得到同样的数。',
    en: 'Five indicators about offices and time, never about persons. Both sides compute them from the same signed lines and receipts and should read the same digits on the same day.',
  },
  who: { zh: '谁办谁的', en: 'Who answers whom' },
  overall: { zh: '总评', en: 'Overall' },
  evidence: { zh: '两边是否一致', en: 'Do both sides agree' },
  final: { zh: '回执齐全，数字已定', en: 'all receipts in, digits final' },
  code: { zh: '核对码', en: 'check code' },
  nothing: { zh: '无可计', en: 'nothing to count' },
  definitions: { zh: '指标怎么算', en: 'How each is computed' },
  compare: { zh: '与对方核对', en: 'Compare with the other side' },
  compareHint: {
    zh: '输入对方同一行的核对码。码相同，就是同一批凭据、同样的数。',
    en: 'Enter the check code that the other side reads on its page. The same code means the same evidence and the same digits.',
  },
  differs: {
    zh: '与本页各行都不同：统计日、统计期或回执不一致。请两边都刷新后再核对。',
    en: 'No row has this code: the day, the period or the receipts differ. Reload both pages and compare again.',
  },
  good: { zh: '本期没有可考核的往来。', en: 'Nothing to be scored in this period.' },
  what: {
    zh: '与外省互相办理的协查满一天后，会按五项指标列在这里。',
    en: 'Co-checks between this province and others appear here from the day after.',
  },
} satisfies Record<string, Words>;

export const colourWords: Readonly<Record<ScoreView['colour'], Words>> = {
  green: { zh: '良好', en: 'good' },
  yellow: { zh: '留意', en: 'watch' },
  red: { zh: '落后', en: 'behind' },
  none: { zh: '–', en: '–' },
};

export function awaitedWords(count: number): Words {
  return {
    zh: `还等 ${count} 条回执，数字未定`,
    en: `${count} receipt${count === 1 ? '' : 's'} awaited, digits not final`,
  };
}

/** 湖南办广东的. */
export function answersWords(pair: { readonly debtor: Words; readonly creditor: Words }): Words {
  return {
    zh: `${pair.debtor.zh}办${pair.creditor.zh}的`,
    en: `${pair.debtor.en} for ${pair.creditor.en}`,
  };
}

export function agreesWords(peer: Words): Words {
  return {
    zh: `与${peer.zh}一致：两边的数相同。`,
    en: `Agrees with ${peer.en}: both sides have the same digits.`,
  };
}

/** 还没有报数: provinces whose row is empty because they have not told. */
export function notToldWords(names: readonly Words[]): Words {
  return {
    zh: `还没有报数：${names.map(({ zh }) => zh).join('、')}`,
    en: `Not told yet: ${names.map(({ en }) => en).join(', ')}`,
  };
}
