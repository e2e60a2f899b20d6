import { citationOfBasis, purposeWords } from '@zhulian/casework';
import type { Citation, CitizenSession, LookupView } from '@zhulian/contract';
import { type PersonId, personFieldWords } from '@zhulian/registry';
import {
  findCase,
  type LookupOfPerson,
  type LookupOutcome,
  listLookupsOfPerson,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, dayWords, type Instant, type Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';

const pageLength = 1_000;
/** A guard, not a page: twenty officials looking every hour of a working year. */
const looksMax = 40_000;

const outcomeWords: Readonly<Record<LookupOutcome, Words>> = {
  shown: { zh: '已查看', en: 'Viewed' },
  'nothing-found': { zh: '没有查到', en: 'Nothing found' },
  refused: { zh: '未获准，没有看到', en: 'Refused; nothing was seen' },
  failed: { zh: '没有完成，没有看到', en: 'Not completed; nothing was seen' },
};

/** 谁看过我的信息: every look, here and in other provinces, newest first; `limit` counts cards. */
export async function listOwnLookups(
  parts: Pick<NodeParts, 'database' | 'offices' | 'rules'>,
  session: CitizenSession,
  search: { readonly limit: number },
): Promise<readonly LookupView[]> {
  const personId = session.personId as PersonId;
  const { lookups, numbers } = await parts.database.transact(async (tx) => {
    const found = await allLooks(tx, personId);
    const files = new Map<string, string>();
    for (const { caseId } of found) {
      if (caseId === null || files.has(caseId)) continue;
      const file = await findCase(tx, caseId);
      if (file) files.set(caseId, file.number);
    }
    return { lookups: found, numbers: files };
  });
  const views = lookups.map((lookup) => ({
    at: lookup.at,
    office: parts.offices.name(lookup.office),
    actor: lookup.actorName,
    purpose: purposeWords[lookup.purpose as keyof typeof purposeWords] ?? {
      zh: lookup.purpose,
      en: lookup.purpose,
    },
    basis: basisOf(parts, lookup.basis),
    fields: lookup.fields.map((field) => personFieldWords[field]),
    caseNumber: (lookup.caseId && numbers.get(lookup.caseId)) ?? null,
    outcome: outcomeWords[lookup.outcome ?? 'shown'],
  }));
  return groupSameLooks(views).slice(0, search.limit);
}

/** All of them before any is grouped: the one look that matters may be older than a thousand others. */
async function allLooks(tx: Transaction, personId: PersonId): Promise<readonly LookupOfPerson[]> {
  const looks: LookupOfPerson[] = [];
  let before: LookupOfPerson | undefined;
  do {
    const page = await listLookupsOfPerson(tx, { personId, limit: pageLength, before });
    looks.push(...page);
    before = page.length === pageLength ? page.at(-1) : undefined;
  } while (before !== undefined && looks.length < looksMax);
  return looks;
}

/** The basis of a look-up as the catalogue cites it; provincial facts are cited by the province's own entry. */
function basisOf(parts: Pick<NodeParts, 'rules'>, code: string): Citation {
  const basis = parts.rules.legalBases.find((candidate) => candidate.code === code);
  if (basis) return citationOfBasis(basis);
  const [slug, knob] = code.split('.');
  const province = parts.rules.provinces.find((candidate) => candidate.slug === slug);
  const fact = knob === 'unmarriedParents' ? province?.unmarriedParents : province?.residenceTest;
  return {
    code,
    title: fact?.instrument ?? { zh: code, en: code },
    article: fact?.article ?? { zh: '', en: '' },
    validFrom: fact?.validFrom ?? '',
    validTo: fact?.validTo ?? null,
    status: fact?.status ?? 'unknown',
  };
}

/**
 * The same official looking at the same matter for the same purpose is one card with a count: forty refreshed pages must
 * not hide the one look that came from somewhere else. Every look stays in the log; the card says since when.
 */
function groupSameLooks(views: readonly LookupView[]): readonly LookupView[] {
  const keyOf = (view: LookupView): string =>
    [
      view.office.id,
      view.actor,
      view.purpose.zh,
      view.caseNumber,
      view.outcome.zh,
      ...view.fields.map(({ zh }) => zh),
    ].join('|');
  return [...Map.groupBy(views, keyOf).values()].flatMap((same) => {
    const [latest] = same;
    const first = same.at(-1);
    if (!latest || !first) return [];
    if (same.length === 1) return [latest];
    const since = dayWords(calendarDateOf(first.at as Instant));
    const outcome = {
      zh: `${latest.outcome.zh} ${same.length} 次，首次 ${since.zh}`,
      en: `${latest.outcome.en} ${same.length} times, first on ${since.en}`,
    };
    return [{ ...latest, outcome }];
  });
}
