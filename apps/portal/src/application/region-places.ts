import type { PlaceIndex } from './place-index.ts';
import { placesOf } from './places-of.ts';

/** The ten provinces' divisions out of the catalogue, loaded when a portal opens that was handed no others. */
export async function regionPlaces(today: () => string): Promise<PlaceIndex> {
  const { loadDivisionTable } = await import('@zhulian/catalogue');
  return placesOf(loadDivisionTable(), today);
}
