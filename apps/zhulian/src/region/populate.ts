import { catalogue, loadDivisionTable } from '@zhulian/catalogue';
import { divisionStockOn, generatePopulation, type Population } from '@zhulian/registry';
import { findSetting, saveRegister, saveSetting } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { Region } from './open-region.ts';
import { seedArrivals } from './seed-plan.ts';

/** How many invented people, and by which seed; written down so that a second start does not add them again. */
export interface PopulationSize {
  readonly persons: number;
  readonly seed: number;
}

/** Fills the registers of a new region with invented people; answers them when it did. All of one province or nothing of it. */
export async function populate(
  region: Pick<Region, 'nodes' | 'databases' | 'today' | 'clock'>,
  size: PopulationSize,
): Promise<Population | undefined> {
  const codes = catalogue.provinces.map((province) => province.code);
  let population: Population | undefined;
  for (const [slug, node] of region.nodes) {
    const database = region.databases.get(slug)?.serving;
    if (!database || (await findSetting(database, 'population'))) continue;
    population ??= generatePopulation({
      ...size,
      arrivals: seedArrivals,
      provinces: codes,
      divisions: divisionStockOn(loadDivisionTable(), region.today()),
    });
    const register = population.registers[node.province.code];
    if (!register) continue;
    await database.transact(async (tx) => {
      await saveRegister(tx, { register, recordedAt: instantOf(region.clock.nowMs()) });
    });
    await saveSetting(database, 'population', size);
  }
  return population;
}
