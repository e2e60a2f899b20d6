import { provinceOf } from '@zhulian/casework';
import type {
  ApplicationAnswers,
  ApplicationPreview,
  CitizenSession,
  RefusalValue,
} from '@zhulian/contract';
import { calendarDateOf, granted, instantOf, type Result, type Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { assembleDraft } from '../operations/birth-registration/assemble-draft.ts';
import { findSpouse, loadApplicant } from '../operations/birth-registration/load-applicant.ts';

const items: readonly Words[] = [
  { zh: '姓名与证件号码是否一致', en: 'Whether name and number agree' },
  { zh: '户籍是否在当地', en: 'Whether the household registration is there' },
];

/** Before sending: where it goes, whose measures govern, who will be asked what and why. Decides nothing. */
export async function previewApplication(
  parts: NodeParts,
  session: CitizenSession,
  answers: ApplicationAnswers,
): Promise<Result<ApplicationPreview, RefusalValue>> {
  const on = calendarDateOf(instantOf(parts.clock.nowMs()));
  return parts.database.transact(async (tx) => {
    const record = await loadApplicant(tx, parts, session.personId);
    if (!record.ok) return record;
    const spouse = await findSpouse(tx, parts, answers);
    const assembled = assembleDraft(parts, { record: record.value, spouse, answers, on });
    if (!assembled.ok) return assembled;
    const { governing, mother, father, office } = assembled.value;
    const asked = [mother, ...(father ? [father] : [])].filter(
      (subject) => provinceOf(subject.registeredAt) !== parts.province.code,
    );
    return granted({
      acceptingOffice: parts.offices.name(office),
      governing: {
        words: governing.words,
        citations: governing.citations,
        unverified: governing.unverified,
      },
      willAsk: asked.map((subject) => ({
        office: parts.offices.name(subject.registeredAt),
        subject: subject.name,
        items,
        why: {
          zh: '户籍在外省，本省登记簿里没有，所以只核对这两项',
          en: 'The registration is in another province and not in ours, so only these two are asked',
        },
      })),
      alternatives: governing.alternatives.map(({ words }) => ({ words })),
    });
  });
}
