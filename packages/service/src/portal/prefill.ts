import type { CitizenSession, Prefill, RefusalValue } from '@zhulian/contract';

import { granted, maskIdentityNumber, type Result } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { loadApplicant } from '../operations/birth-registration/load-applicant.ts';

/** What sharing supplies about the applicant herself, with its source. Nobody else's data are shown. */
export async function prefillOf(
  parts: NodeParts,
  session: CitizenSession,
): Promise<Result<Prefill, RefusalValue>> {
  const record = await parts.database.transact((tx) => loadApplicant(tx, parts, session.personId));
  if (!record.ok) return record;
  const { name, number, registered, residence } = record.value;
  const province = parts.province.shortName;
  return granted({
    name,
    maskedNumber: maskIdentityNumber(number),
    registeredAt: registered.place,
    divisionNote: registered.note,
    livesAt: residence?.place ?? registered.place,
    residenceSince: residence?.since ?? '',
    residenceOffice: parts.offices.name(residence?.office ?? registered.office),
    spouse: null,
    sources: [
      {
        zh: `${province.zh}居住登记，共享取得，不用您再填`,
        en: `${province.en} residence register, obtained by sharing; you need not fill it in`,
      },
    ],
  });
}
