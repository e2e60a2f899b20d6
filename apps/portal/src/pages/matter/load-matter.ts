import type { MatterView } from '@zhulian/contract';
import type { Page, SignedVisit } from '../../http/visit.ts';
import { problemPage } from '../problem-page.ts';
import { notFound } from '../site-problems.ts';

/** Shows the matter of this address if it is hers; else the page that does not say which it is. */
export async function withMatter<Outcome>(
  visit: SignedVisit,
  show: (matter: MatterView) => Outcome | Promise<Outcome>,
): Promise<Outcome | Page> {
  const { reader, api, session, params } = visit;
  const matter = await api.findMatter(session, params['caseId'] ?? '');
  return matter === undefined ? problemPage(reader, notFound) : show(matter);
}

export function matterPath(matter: MatterView): string {
  return `/matters/${matter.caseId}`;
}

/** Back to the matter. */
export function backToMatter(
  { reader }: SignedVisit,
  matter: MatterView,
): { readonly href: string; readonly label: string } {
  return { href: reader.to(matterPath(matter)), label: reader.say(matter.title) };
}

/** True while what she sent can still be corrected of her own accord (十分钟). */
export function isCorrectable(visit: SignedVisit, matter: MatterView): boolean {
  const until = matter.correctableUntil;
  return until !== null && Date.parse(until) > Date.parse(visit.reader.now);
}

/** True also while the office waits for what it has asked her to put right (补正). */
export function mayCorrect(visit: SignedVisit, matter: MatterView): boolean {
  return matter.supplements.length > 0 || isCorrectable(visit, matter);
}
