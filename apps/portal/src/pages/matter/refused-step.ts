import type { MatterView, RefusalValue } from '@zhulian/contract';
import type { Page, SignedVisit } from '../../http/visit.ts';
import { problemPage } from '../problem-page.ts';
import { backToMatter, withMatter } from './load-matter.ts';
import { staleMatterPage } from './stale-matter-page.ts';

/** A step was refused by the rules: shown as it is. When the matter moved on at that very moment, nothing is lost. */
export async function refusedStep(
  visit: SignedVisit,
  matter: MatterView,
  refusal: RefusalValue,
): Promise<Page> {
  const { reader, problem } = visit;
  if (refusal.code === 'case.version-stale') {
    return withMatter(visit, (latest) => staleMatterPage(visit, latest, []));
  }
  return problemPage(reader, problem(refusal), backToMatter(visit, matter));
}
