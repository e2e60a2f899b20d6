/** 联合国年龄性别准确性指数 and its parts. Under 20 accurate, 20 to 40 inaccurate, above 40 highly inaccurate (UN Manual II, 1955). */
export interface AgeSexAccuracy {
  /** Mean change of the sex ratio from one group to the next. */
  readonly sexRatioScore: number;
  /** Mean distance of a group from the mean of its neighbours, per cent. */
  readonly maleAgeRatioScore: number;
  readonly femaleAgeRatioScore: number;
  /** 3 × sex ratio score + both age ratio scores. */
  readonly score: number;
}

/** From five-year groups 0–4 up to at least 65–69; groups above the last full neighbour are left out. */
export function ageSexAccuracy(
  male: ArrayLike<number>,
  female: ArrayLike<number>,
  groups = 15,
): AgeSexAccuracy {
  let changes = 0;
  for (let group = 1; group < groups; group += 1) {
    changes += Math.abs(ratioAt(male, female, group) - ratioAt(male, female, group - 1));
  }
  const sexRatioScore = changes / (groups - 1);
  const maleAgeRatioScore = ageRatioScore(male, groups);
  const femaleAgeRatioScore = ageRatioScore(female, groups);
  const score = 3 * sexRatioScore + maleAgeRatioScore + femaleAgeRatioScore;
  return { sexRatioScore, maleAgeRatioScore, femaleAgeRatioScore, score };
}

function ratioAt(male: ArrayLike<number>, female: ArrayLike<number>, group: number): number {
  return (100 * (male[group] as number)) / (female[group] as number);
}

function ageRatioScore(population: ArrayLike<number>, groups: number): number {
  let sum = 0;
  for (let group = 1; group < groups - 1; group += 1) {
    const neighbours = ((population[group - 1] as number) + (population[group + 1] as number)) / 2;
    sum += Math.abs((100 * (population[group] as number)) / neighbours - 100);
  }
  return sum / (groups - 2);
}
