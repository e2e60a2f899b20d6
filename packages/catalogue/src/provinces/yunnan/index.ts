import { defineProvince, type Province, regionalLimits, unknownFact } from '@zhulian/casework';

/** 云南: no current registration measure was found; everything here is unknown, and unknown is not "no". */
export const entry: Province = defineProvince({
  slug: 'yunnan',
  code: '53',
  name: { zh: '云南省', en: 'Yunnan Province' },
  shortName: { zh: '云南', en: 'Yunnan' },
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
