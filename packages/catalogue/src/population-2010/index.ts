export { censusAgeSex } from './census-age-sex.ts';
export {
  type CensusAges,
  type CensusPlace,
  censusAges,
  censusDay,
  type FigureSource,
  sources2010,
} from './census-facts.ts';
export { censusPlaces } from './census-places.ts';
export { migrantAges } from './migrant-ages.ts';
export {
  deathRatePeriods,
  deathRates,
  expectancy2000,
  fertilityShares,
  nationalBirths,
  nationalExpectancy2000,
  ratioAtBirth,
  urbanShare2005,
} from './schedules.ts';
