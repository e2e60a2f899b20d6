export { type AgeGroups, abridgedAges, singleAges, widthsOf } from './age/age-groups.ts';
export { type Sex, sexes } from './age/sex.ts';
export {
  type InfantRule,
  type InfantSeparation,
  separateInfants,
} from './life-table/infant-separation.ts';
export { type LifeTable, type LifeTableRefusal, lifeTable } from './life-table/life-table.ts';
