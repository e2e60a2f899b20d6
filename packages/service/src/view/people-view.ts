import type { Subject } from '@zhulian/casework';
import type { CaseView } from '@zhulian/contract';
import { flagsOfNumber, identifierFlagWords } from '@zhulian/registry';
import { maskIdentityNumber, type Words } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../node/node-parts.ts';
import { inSentence } from './in-sentence.ts';

/** 当事人 as a case page shows them: masked, with what their papers say and what it means today. */
export function peopleView(
  subjects: readonly Subject[],
  offices: Pick<OfficeDirectory, 'name'>,
  livesAt: Words,
): CaseView['people'] {
  return subjects.map((subject) => ({
    role: subject.role,
    name: subject.name,
    maskedNumber: maskIdentityNumber(subject.number),
    registeredAt: offices.name(subject.registeredAt).name,
    livesAt,
    flags: [
      ...flagsOfNumber(subject.number, {
        sex: '0',
        birthDate: null,
        isDeadDivision: () => false,
      }).map((flag) => identifierFlagWords[flag]),
      ...(subject.codeOnPapers === null ? [] : [deadCode(subject, offices)]),
    ],
  }));
}

function deadCode(subject: Subject, offices: Pick<OfficeDirectory, 'name'>): Words {
  const today = subject.registeredAt.slice(0, 6);
  const name = inSentence(offices.name(today).name);
  return {
    zh: `证件上的区划代码 ${subject.codeOnPapers} 已撤销，今为 ${today} ${name.zh}`,
    en: `Division code ${subject.codeOnPapers} on the papers has been abolished; today it is ${today} ${name.en}`,
  };
}
