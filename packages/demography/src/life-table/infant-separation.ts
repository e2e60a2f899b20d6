import type { Sex } from '../age/sex.ts';

/** 婴幼儿死亡的平均存活时间: how the years lived by those who die below age 5 are found from the rate of age 0. */
export type InfantRule = 'andreev-kingkade' | 'coale-demeny';

/** Average years lived in the interval by those who die in it: at age 0, and at ages 1 to 4. */
export interface InfantSeparation {
  readonly infant: number;
  readonly child: number;
}

interface Band {
  /** Highest rate of age 0 (exclusive) to which the line belongs. */
  readonly below: number;
  readonly constant: number;
  readonly slope: number;
}

const coaleDemenyCut = 0.107;

const andreevKingkade: Readonly<Record<Sex, readonly Band[]>> = {
  male: [
    { below: 0.023, constant: 0.14929, slope: -1.99545 },
    { below: 0.08307, constant: 0.02832, slope: 3.26021 },
    { below: Number.POSITIVE_INFINITY, constant: 0.29915, slope: 0 },
  ],
  female: [
    { below: 0.01724, constant: 0.14903, slope: -2.05527 },
    { below: 0.06891, constant: 0.04667, slope: 3.88089 },
    { below: Number.POSITIVE_INFINITY, constant: 0.31411, slope: 0 },
  ],
};

/**
 * a(0) by Coale and Demeny (Preston, Heuveline and Guillot 2001, table 3.3) or by Andreev and Kingkade (2015, table 3-2);
 * a(1–4) by Coale and Demeny in both, as the UN's World PopulationBySex Prospects do. `rate` is deaths per person-year at age 0.
 */
export function separateInfants(rate: number, sex: Sex, rule: InfantRule): InfantSeparation {
  const child = childSeparation(rate, sex);
  if (rule === 'andreev-kingkade') {
    const band = andreevKingkade[sex].find(({ below }) => rate < below);
    return { infant: band === undefined ? 0 : band.constant + band.slope * rate, child };
  }
  const isHigh = rate >= coaleDemenyCut;
  if (sex === 'male') return { infant: isHigh ? 0.33 : 0.045 + 2.684 * rate, child };
  return { infant: isHigh ? 0.35 : 0.053 + 2.8 * rate, child };
}

function childSeparation(rate: number, sex: Sex): number {
  const isHigh = rate >= coaleDemenyCut;
  if (sex === 'male') return isHigh ? 1.352 : 1.651 - 2.816 * rate;
  return isHigh ? 1.361 : 1.522 - 1.518 * rate;
}
