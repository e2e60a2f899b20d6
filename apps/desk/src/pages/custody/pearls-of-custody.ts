import type { CustodyView, EpochView, HandoverView, Pearl } from '@zhulian/contract';
import { tenureWords } from './custody-words.ts';

/** 责任时间线 as the string: a pearl for every tenure, warm for the present one, a ring for one that is on its way. */
export function pearlsOfCustody(custody: Pick<CustodyView, 'epochs' | 'open'>): readonly Pearl[] {
  const { epochs, open } = custody;
  const last = epochs.findLast(({ from }) => from !== null);
  return [
    ...epochs.map((epoch) => pearlOf(epoch, epoch === last)),
    ...(open === null || epochs.some(({ epoch }) => epoch >= open.epoch) ? [] : [ringOf(open)]),
  ];
}

function pearlOf(epoch: EpochView, isNow: boolean): Pearl {
  return {
    code: `tenure/${epoch.epoch}`,
    label: epoch.office.shortName,
    state: isNow ? 'now' : epoch.from === null ? 'to-come' : 'done',
    note: isNow ? epoch.words : tenureWords(epoch.epoch),
    ...(epoch.from !== null && { at: epoch.from }),
  };
}

function ringOf(open: HandoverView): Pearl {
  return {
    code: `tenure/${open.epoch}`,
    label: open.to.shortName,
    state: 'to-come',
    note: open.stage.words,
  };
}
