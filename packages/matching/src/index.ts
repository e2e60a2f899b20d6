export { assignOneToOne } from './assignment/assign-one-to-one.ts';
export { type CandidatePairs, findPairs } from './blocking/find-pairs.ts';
export type {
  BlockingPass,
  Comparison,
  Level,
  MatchingScheme,
} from './comparison/comparison.ts';
export { editDistance } from './comparison/edit-distance.ts';
export { jaroWinkler } from './comparison/jaro-winkler.ts';
export { countPatterns, type Patterns } from './estimation/count-patterns.ts';
export { estimateMatched, type MatchingModel, posteriorOf } from './estimation/estimate-matched.ts';
export { estimateUnmatched } from './estimation/estimate-unmatched.ts';
export { type LinkScore, scoreLinks } from './evaluation/score-links.ts';
export { type EvidenceStep, explainPair } from './explanation/explain-pair.ts';
export { type LinkedRecords, linkRecords } from './link-records.ts';
export { lunarOf } from './persons/lunar-date.ts';
export { type PersonRecord, personRecordFields } from './persons/person-record.ts';
export { personScheme } from './persons/person-scheme.ts';
export { type PreparedPerson, preparePerson } from './persons/prepare-person.ts';
export { type SplitName, splitName } from './persons/split-name.ts';
export { type Rarity, rarityOf } from './scoring/rarity.ts';
export { bitsOf, chanceOf, priorBits, scorePairs } from './scoring/score-pairs.ts';
export { defaultBorders, type Zone, type ZoneBorders, zoneOf } from './scoring/zone.ts';
