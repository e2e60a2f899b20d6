import { population2010 } from '@zhulian/catalogue';
import { abridgedAges, type CensusInputs, type Spread } from '@zhulian/demography';

/** The ten provinces in the order of their codes. */
export const tenProvinces = ['35', '36', '43', '44', '45', '46', '50', '51', '52', '53'] as const;

const { censusAgeSex, censusPlaces, expectancy2000, nationalExpectancy2000, sources2010 } =
  population2010;

/** Inputs of the catalogue for a projection from 2010-11-01: the ten provinces and the rest of the country, so that moves have another end. */
export function inputs2010(totalFertility: number | undefined): CensusInputs {
  const { deathRates, fertilityShares, migrantAges, nationalBirths } = population2010;
  const births = nationalBirths.slice(1).map(({ birthsPerThousand, persons }, at) => {
    const before = nationalBirths[at]?.persons ?? persons;
    return ((before + persons) / 2) * (birthsPerThousand / 1000);
  });
  return {
    ages: population2010.censusAges,
    baseYear: 2010 + 304 / 365,
    regions: [...tenProvinces, 'rest'].map((code) => {
      const [place, ages] = [censusPlaces[code], censusAgeSex[code]];
      if (place === undefined || ages === undefined) throw new Error(`no census of ${code}`);
      return {
        code,
        ...ages,
        birthsPerThousand: place.birthsPerThousand,
        registered: place.registered,
        fromElsewhere: place.fromOtherProvinces,
        expectancyGap: (expectancy2000[code] ?? nationalExpectancy2000) - nationalExpectancy2000,
        isSeveral: code === 'rest',
      };
    }),
    deathRates,
    deathAges: abridgedAges(100),
    lastPeriod: 2007.5,
    fertilityShares,
    migrantAges,
    births,
    ...(totalFertility !== undefined && { totalFertility }),
  };
}

/** Central share of a cross-section's fall that is people going home: nothing is known of it, so the middle. */
export const returnShare = 0.5;

/** Reasons: docs/methods.md, “Projection from 2010”. */
export const spread2010: Spread = {
  fertilityLevel: 0.07,
  fertilityLevelOfRegion: 0.05,
  fertilityShock: 0.04,
  fertilityShockOfRegion: 0.03,
  fertilityPersistence: 0.925,
  mortalityLevelOfRegion: 0.1,
  mortalityStep: 0.02,
  movement: 0.2,
  movementOut: 0.35,
  movementIn: 0.35,
  pullAgainstPush: -0.5,
  returning: [0, 2],
  baseGroup: 0.02,
};

/** Names of inputs that refer to a time after the base: empty as long as every source ends before it. */
export function inputsAfter(baseDay: string): readonly string[] {
  return Object.entries(sources2010)
    .filter(([, { asOf }]) => asOf > baseDay && !asOf.startsWith(baseDay.slice(0, 4)))
    .map(([name]) => name);
}
