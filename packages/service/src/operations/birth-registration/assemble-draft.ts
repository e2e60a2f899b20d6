import {
  type BirthRegistrationDraft,
  type GoverningProvince,
  governingProvince,
  provinceOf,
  type Subject,
} from '@zhulian/casework';
import type { ApplicationAnswers, RefusalValue } from '@zhulian/contract';
import type { CalendarDate, Result } from '@zhulian/vocabulary';
import { granted, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { type ApplicantRecord, subjectOf } from './applicant-record.ts';

export interface AssembledDraft {
  readonly mother: Subject;
  readonly father: Subject | null;
  readonly office: string;
  readonly governing: GoverningProvince;
}

/**
 * Puts a filing together from her answers and this province's register: who is concerned, which office accepts, whose
 * measures govern. When she applies alone nobody else is looked up and nobody else can be asked.
 */
export function assembleDraft(
  parts: Pick<NodeParts, 'province' | 'rules' | 'offices'>,
  order: {
    readonly record: ApplicantRecord;
    readonly spouse: ApplicantRecord | undefined;
    readonly answers: ApplicationAnswers;
    readonly on: CalendarDate;
  },
): Result<AssembledDraft, RefusalValue> {
  const { record, answers, on } = order;
  const alone = answers.applyingWith !== 'spouse';
  const father = alone ? null : fatherOf(parts, order);
  if (father !== null && !father.ok) return father;
  const governing = governingProvince(parts.rules.provinces, {
    on,
    applyingWith: alone ? 'alone' : 'spouse',
    residence: record.residence && {
      office: record.residence.office,
      since: record.residence.since,
      residencePermit: false,
    },
    registeredAt: record.registered.office,
    spouseRegisteredAt: father?.value.registeredAt ?? null,
    chosenProvince: parts.province.code,
  });
  if (!governing.ok) return refused({ ...governing.refusal });
  const livesHere =
    record.residence !== null && provinceOf(record.residence.office) === parts.province.code;
  return granted({
    mother: subjectOf(record, 'mother'),
    father: father?.value ?? null,
    office: livesHere && record.residence ? record.residence.office : record.registered.office,
    governing: governing.value,
  });
}

/** Completes the draft that casework decides on. */
export function draftOf(
  assembled: AssembledDraft,
  filing: Pick<BirthRegistrationDraft, 'caseId' | 'number' | 'applicantId' | 'answers' | 'limits'>,
): BirthRegistrationDraft {
  return { ...filing, ...assembled };
}

/** The other parent as she names him; this province's register fills in what it holds. */
function fatherOf(
  parts: Pick<NodeParts, 'offices'>,
  order: { readonly spouse: ApplicantRecord | undefined; readonly answers: ApplicationAnswers },
): Result<Subject, RefusalValue> {
  const { spouse, answers } = order;
  if (spouse) return granted(subjectOf(spouse, 'father'));
  const code = (answers.spouseDivision ?? '').trim();
  const resolved = code === '' ? undefined : parts.offices.resolve(code, undefined);
  if (!resolved) return refused({ code: 'case.spouse-place-unknown', spouseDivision: code });
  return granted({
    role: 'father',
    personId: null,
    name: answers.spouseName ?? '',
    number: (answers.spouseNumber ?? '').trim().toUpperCase(),
    registeredAt: resolved.office,
    codeOnPapers: resolved.note === null ? null : code,
  });
}
