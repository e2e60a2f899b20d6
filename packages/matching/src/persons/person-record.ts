/**
 * 人员记录 as one list gives it, every field as it was written and any of them empty. Nothing here is about pregnancy, births or
 * marriage: a spouse's and a mother's name stand in only to tell two people of one name apart.
 */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly citizenNumber: string;
  readonly birthDate: string;
  /** 1 male, 2 female (GB/T 2261.1), or 男, 女. */
  readonly sex: string;
  /** 户籍地, GB/T 2260 of 6, 9 or 12 digits. */
  readonly registeredDivision: string;
  /** 现居住地, in the same form. */
  readonly residenceDivision: string;
  readonly phone: string;
  readonly spouseName: string;
  readonly motherName: string;
}

export const personRecordFields: readonly (keyof PersonRecord)[] = [
  'id',
  'name',
  'citizenNumber',
  'birthDate',
  'sex',
  'registeredDivision',
  'residenceDivision',
  'phone',
  'spouseName',
  'motherName',
];
