import type { CaseView } from '@zhulian/contract';
import { useCustody } from '../../api/custody-queries.ts';
import { HandoverCard } from '../custody/handover-card.tsx';

/** 移交 on the page of the case while one is under way. Co-checks have no custody of their own. */
export function OpenHandover({ matter }: { readonly matter: CaseView }) {
  const { data } = useCustody(matter.id, matter.kind === 'birth-registration');
  const open = data?.open ?? null;
  return open === null ? null : <HandoverCard handover={open} />;
}
