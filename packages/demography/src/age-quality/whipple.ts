/** 惠普尔指数: 100 means no heaping on ages that end in 0 or 5, 500 that nobody reports any other. */
export function whippleIndex(population: ArrayLike<number>): number {
  let onFives = 0;
  let all = 0;
  for (let age = 23; age <= 62; age += 1) {
    const count = population[age] as number;
    all += count;
    if (age >= 25 && age <= 60 && age % 5 === 0) onFives += count;
  }
  return (500 * onFives) / all;
}

/**
 * Noumbissi's index of one digit (1992): persons at the ages of 20 to 69 that end in it, against a fifth of the five-year groups around
 * them; 1 means no preference. `population` by single age.
 */
export function noumbissiIndex(population: ArrayLike<number>, digit: number): number {
  let on = 0;
  let around = 0;
  for (let age = 20 + digit; age <= 69; age += 10) {
    on += population[age] as number;
    for (let near = age - 2; near <= age + 2; near += 1) around += population[near] as number;
  }
  return (5 * on) / around;
}
