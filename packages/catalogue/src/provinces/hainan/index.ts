import { defineProvince, type Province, regionalLimits, unknownFact } from '@zhulian/casework';

/** 海南: no current registration measure was found; everything here is unknown, and unknown is not "no". */
export const entry: Province = defineProvince({
  slug: 'hainan',
  code: '46',
  name: { zh: '海南省', en: 'Hainan Province' },
  shortName: { zh: '海南', en: 'Hainan' },
  residenceTest: unknownFact(
    { kind: 'unknown' },
    { zh: '居住条件没有查到', en: 'the residence test was not found' },
  ),
  unmarriedParents: unknownFact('unknown', {
    zh: '没有查到规定',
    en: 'no rule was found',
  }),
  documents: unknownFact({ kind: 'unknown' }, { zh: '材料没有查到', en: 'the list was not found' }),
  clock: unknownFact(
    { kind: 'unknown' },
    { zh: '没有查到办理时限', en: 'no handling limit was found' },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
