export { type AgeGroups, abridgedAges, singleAges, widthsOf } from './age/age-groups.ts';
export { type Sex, sexes } from './age/sex.ts';
export { type AgeSexAccuracy, ageSexAccuracy } from './age-quality/age-sex-accuracy.ts';
export { type MyersBlend, myersBlend } from './age-quality/myers.ts';
export { noumbissiIndex, whippleIndex } from './age-quality/whipple.ts';
export { cellKey, type Perturbation, perturbCount } from './disclosure/perturb-count.ts';
export { betaBelow, betaQuantile } from './distribution/beta.ts';
export { logBeta, logGamma } from './distribution/log-gamma.ts';
export { normalBelow, normalQuantile } from './distribution/normal.ts';
export { gammaFertility, relationalFertility } from './fertility/relational-fertility.ts';
export { graduateAges, monotoneCubic } from './graduation/graduate-ages.ts';
export { type AgeStructure, ageStructure } from './indicators/age-structure.ts';
export {
  type FertilityIndicators,
  fertilityIndicators,
} from './indicators/fertility-indicators.ts';
export { standardiseDirectly, standardiseIndirectly } from './indicators/standardise.ts';
export { type ShareInterval, wilsonInterval } from './indicators/wilson-interval.ts';
export { closedLifeTable } from './life-table/closed-life-table.ts';
export {
  type InfantRule,
  type InfantSeparation,
  separateInfants,
} from './life-table/infant-separation.ts';
export { type LifeTable, type LifeTableRefusal, lifeTable } from './life-table/life-table.ts';
export { type RatesRefusal, type ReadRates, readRates } from './life-table/read-rates.ts';
export { solve } from './matrix/solve.ts';
export {
  devianceOf,
  type FittedGravity,
  fitGravity,
  type GravityRefusal,
} from './migration/fit-gravity.ts';
export { type FittedTable, fitMargins, type MarginsRefusal } from './migration/fit-margins.ts';
export { type MigrantStock, migrantMoves, turningAge } from './migration/migrant-moves.ts';
export { radiationShares } from './migration/radiation.ts';
export { type FlowsRefusal, type ReadFlows, readFlows } from './migration/read-flows.ts';
export {
  type MarginRefusal,
  type ReadSeed,
  readMargin,
  readSeed,
} from './migration/read-margins.ts';
export { residualMigration } from './migration/residual-migration.ts';
export {
  type RogersCastro,
  rogersCastroRate,
  rogersCastroSchedule,
} from './migration/rogers-castro.ts';
export {
  type ClosingRefusal,
  type ClosingRule,
  closeRates,
  fitKannisto,
  type KannistoLine,
  kannistoRate,
} from './mortality/close-rates.ts';
export { findK, fitLeeCarter, type LeeCarter, leeCarterRates } from './mortality/lee-carter.ts';
export { type SingleYearDying, singleYearDying } from './mortality/single-year-dying.ts';
export {
  type ChildCorrection,
  censusBase,
  childCorrection,
  singleAgesCount,
} from './projection/census-base.ts';
export {
  type CensusInputs,
  type CensusRefusal,
  type CensusRegion,
  checkFertility,
  checkInputs,
} from './projection/census-inputs.ts';
export { drawFactors, type Spread } from './projection/draw-factors.ts';
export { type IntrinsicGrowth, intrinsicGrowth } from './projection/intrinsic-growth.ts';
export { type CensusPlan, planCensus } from './projection/plan-census.ts';
export {
  type CohortStep,
  type PopulationBySex,
  projectCohorts,
} from './projection/project-cohorts.ts';
export { type CountryInputs, projectCountry } from './projection/project-country.ts';
export {
  type PathSummary,
  projectPaths,
  quantileOf,
  summarisePaths,
} from './projection/project-paths.ts';
export { projectRegions, type YearlyEvents } from './projection/project-regions.ts';
export {
  centralFactors,
  type MoveBand,
  type PathFactors,
  type RegionalPlan,
} from './projection/regional-plan.ts';
export { rogersMatrix, rogersRates } from './projection/rogers-matrix.ts';
export { type CountedRandom, countedRandom } from './random/counted-random.ts';
export { philox } from './random/philox.ts';
export { controlDiscoveries } from './sex-ratio/control-discoveries.ts';
export { type BirthsRefusal, type NamedBirths, readBirths } from './sex-ratio/read-births.ts';
export {
  jeffreysInterval,
  logWaldInterval,
  oddsOf,
  posteriorInterval,
  type RatioInterval,
  shareOf,
} from './sex-ratio/sex-ratio-interval.ts';
export {
  type AreaBirths,
  fitShares,
  probabilityAbove,
  type ShareDistribution,
  type ShrunkRatio,
  shrinkRatio,
} from './sex-ratio/shrink-ratios.ts';
export { exactAbove, missingGirls, scoreAgainst } from './sex-ratio/test-sex-ratio.ts';
export { type WatchedRatio, watchRatios } from './sex-ratio/watch-ratios.ts';
export {
  type ColumnRefusal,
  type ColumnTable,
  type NamedRow,
  readColumns,
  type WantedColumn,
} from './table/column-table.ts';
export { decodeTable, type EncodingRefusal } from './table/decode-table.ts';
export { type NamedAge, parseAge } from './table/parse-age.ts';
export { type DelimitedRefusal, type DelimitedRow, readDelimited } from './table/read-delimited.ts';
export { type NumberRefusal, parseNumber, readAmount, readPersons } from './table/read-number.ts';
export { projectUrban, type UrbanHistory, type UrbanShare } from './urban/project-urban.ts';
export {
  type CensusWorkbook,
  type ProvinceSum,
  readCensusWorkbook,
  type WorkbookBreak,
  type WorkbookRefusal,
} from './workbook/census-workbook.ts';
export { readSheet, type SheetRefusal, type SheetRow } from './workbook/read-sheet.ts';
