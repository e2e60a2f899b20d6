import type { MatterView } from '@zhulian/contract';
import type { Page, SignedVisit } from '../../http/visit.ts';
import { carryOnPage } from '../carry-on-page.ts';
import { stale } from '../site-problems.ts';
import { matterPath } from './load-matter.ts';

/** 412: the matter has moved on since the form was opened. What she wrote is carried, and goes only if she says so. */
export function staleMatterPage(
  visit: SignedVisit,
  matter: MatterView,
  written: readonly { readonly key: string; readonly value: string }[],
): Page {
  const { reader, form } = visit;
  const { say, to, address } = reader;
  return carryOnPage(reader, {
    problem: stale,
    form,
    action: address,
    version: String(matter.version),
    sendLabel: say({ zh: '仍然提交', en: 'Send it all the same' }),
    other: {
      href: to(matterPath(matter)),
      label: say({ zh: '先看最新情况', en: 'See how it stands now' }),
    },
    compare: [
      { key: say({ zh: '现在的情况', en: 'How it stands now' }), value: say(matter.headline) },
      ...written,
    ],
  });
}

export function isStale(visit: SignedVisit, matter: MatterView): boolean {
  return visit.form['version'] !== String(matter.version);
}
