import type { AuditView, LooksView, RefusalValue } from '@zhulian/contract';
import { countLooks, findLatestCheckpoint } from '@zhulian/store';
import { granted, instantOf, type Result, refused, type Words } from '@zhulian/vocabulary';
import type { AuditFinding } from '../evidence/audit-log.ts';
import type { NodeParts } from '../node/node-parts.ts';
import { hasCapability } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';

/** Runs the audit of a node's log. */
export interface Auditing {
  readonly auditOfLog: () => Promise<readonly AuditFinding[]>;
}

type Viewing = Pick<NodeParts, 'clock' | 'database' | 'offices'>;

const looksDays = 30;
const looksMax = 200;
const dayMs = 86_400_000;

/** 日志审计 on demand, for the auditor alone: it reads the whole log. */
export async function viewAudit(
  parts: Viewing & Auditing,
  actor: Actor,
): Promise<Result<AuditView, RefusalValue>> {
  if (!hasCapability(actor, 'log.audit')) return refused({ code: 'permission.absent' });
  const at = instantOf(parts.clock.nowMs());
  const leaves = (await findLatestCheckpoint(parts.database))?.size ?? 0;
  const findings = await parts.auditOfLog();
  return granted({
    at,
    leaves,
    findings: findings.map((said) => ({ said, words: wordsOf(said) })),
  });
}

/** 查阅统计: officials and numbers. The auditor learns that somebody looks too much, not at whom. */
export async function listLooks(parts: Viewing, actor: Actor): Promise<readonly LooksView[]> {
  if (!hasCapability(actor, 'log.audit')) return [];
  const since = instantOf(parts.clock.nowMs() - looksDays * dayMs);
  const rows = await countLooks(parts.database, { since, limit: looksMax });
  return rows.map(({ actorName, office, ...numbers }) => ({
    ...numbers,
    actor: actorName,
    office: parts.offices.name(office),
  }));
}

const findingWords: Readonly<Record<string, Words>> = {
  'row-without-leaf': {
    zh: '有记录没有进日志：记录是后来添的，或者日志里的那一条没了',
    en: 'A row has no leaf: it was added behind the log, or its leaf is gone',
  },
  'leaf-without-row': {
    zh: '日志里有、库里没有：记录被删掉或者改过',
    en: 'A leaf has no row: the row was deleted or changed',
  },
  'leaf-changed': { zh: '日志里的一条被改过', en: 'A leaf was changed' },
  'leaves-missing': { zh: '日志末尾少了几条', en: 'Leaves are missing at the end of the log' },
  'checkpoint-contradicts': {
    zh: '日志和本节点自己签过的检查点不一致',
    en: 'The log contradicts a checkpoint that this node signed',
  },
  'witness-contradicts': {
    zh: '日志和见证方记住的不一致：历史被改写过',
    en: 'The log contradicts what a witness remembers: history was rewritten',
  },
  'sent-changed': { zh: '发出的报文被改过', en: 'A message that was sent was changed' },
  'received-changed': { zh: '收到的报文被改过', en: 'A message that was received was changed' },
  'receipt-changed': { zh: '收到的回执被改过', en: 'A receipt that was taken was changed' },
  'custody-changed': { zh: '交接文书被改过', en: 'A word about responsibility was changed' },
};

function wordsOf(finding: AuditFinding): Words {
  const [kind = ''] = finding.split(' ');
  return findingWords[kind] ?? { zh: finding, en: finding };
}
