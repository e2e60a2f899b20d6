import { normalQuantile } from '../distribution/normal.ts';

/** 城镇化率 of one place at two dates, as shares. */
export interface UrbanHistory {
  readonly code: string;
  readonly earlier: number;
  readonly later: number;
}

export interface UrbanShare {
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
}

/** Years in which the observed difference gives way to the norm. */
const convergence = 25;
const logit = (share: number): number => Math.log(share / (1 - share));

/**
 * Urban share by the UN's method (World Urbanization Prospects): the urban–rural growth difference, URGD, is what the logit of the share gains in a year; it moves in a straight line over
 * 25 years from what was observed to the norm 0.037623 − 0.02604 u of a place that is u urban. Coefficients as handed down, not verified against the UN's page. Interval:
 * the yearly difference of each place is uncertain by the standard deviation of the observed ones among the places, kept for the whole time.
 */
export function projectUrban(
  places: readonly UrbanHistory[],
  order: { readonly observedYears: number; readonly years: number },
): ReadonlyMap<string, UrbanShare> {
  const observed = places.map(
    ({ earlier, later }) => (logit(later) - logit(earlier)) / order.observedYears,
  );
  const mean = observed.reduce((sum, each) => sum + each, 0) / observed.length;
  const variance =
    observed.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, observed.length - 1);
  const width = normalQuantile(0.9) * Math.sqrt(variance) * order.years;
  return new Map(
    places.map(({ code, later }, at) => {
      const centre = follow(later, observed[at] as number, order.years);
      const [low80, median, high80] = [-width, 0, width].map(
        (shift) => 1 / (1 + Math.exp(-(centre + shift))),
      ) as [number, number, number];
      return [code, { median, low80, high80 }];
    }),
  );
}

/** The logit after so many years. */
function follow(share: number, observed: number, years: number): number {
  let position = logit(share);
  for (let year = 0; year < years; year += 1) {
    const urban = 1 / (1 + Math.exp(-position));
    const norm = 0.037623 - 0.02604 * urban;
    const weight = Math.min(1, (year + 0.5) / convergence);
    position += (1 - weight) * observed + weight * norm;
  }
  return position;
}
