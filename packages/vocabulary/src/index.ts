export { ethnicityCodes } from './code/ethnicity-codes.ts';
export {
  educationCodes,
  householdRegistrationKindCodes,
  maritalStatusCodes,
  occupationStatusCodes,
  relationToHeadCodes,
  sexCodes,
} from './code/person-codes.ts';
export { describeValue, hasValue, type ValueCodeTable } from './code/value-code-table.ts';
export {
  assessIdentityNumber,
  type IdentityNumberAssessment,
  type IdentityNumberFlag,
} from './identity/assess-identity-number.ts';
export { checkCharacterOf } from './identity/check-character.ts';
export {
  type IdentityDocument,
  type IdentityDocumentKind,
  type IdentityDocumentRefusal,
  identityDocumentNames,
  parseIdentityDocument,
} from './identity/identity-document.ts';
export { maskIdentityNumber } from './identity/mask-identity-number.ts';
export { maskName } from './identity/mask-name.ts';
export { isPlaceholderNumber } from './identity/placeholder-number.ts';
export {
  type IdentityNumberRefusal,
  parseResidentIdentityNumber,
  type ResidentIdentityNumber,
  readIdentityNumber,
  type StatedByNumber,
  type UpgradedIdentityNumber,
  upgradeIdentityNumber,
} from './identity/resident-identity-number.ts';
export { foldPersonName } from './name/fold-person-name.ts';
export {
  assessPersonName,
  type PersonName,
  type PersonNameFlag,
  type PersonNameRefusal,
  parsePersonName,
  personNameLengthMax,
} from './name/person-name.ts';
export { createDivisionTable } from './place/create-division-table.ts';
export type {
  Division,
  DivisionRow,
  DivisionTable,
  Redivision,
  RedivisionKind,
} from './place/division.ts';
export {
  type AdministrativeDivisionCode,
  canonicalDivisionCode,
  countyCodeOf,
  type DivisionCodeRefusal,
  type DivisionLevel,
  levelOfDivisionCode,
  parseAdministrativeDivisionCode,
} from './place/division-code.ts';
export {
  ancestorsOf,
  commonSuperior,
  findDivision,
  listChildren,
  parentOf,
  searchDivisions,
} from './place/find-division.ts';
export { fullName, shortName } from './place/full-name.ts';
export { type Absence, isMigrant, type ReasonAway } from './place/is-migrant.ts';
export {
  findProvinceOf,
  isProvinceSlug,
  loadProvince,
  type Province,
  type ProvinceSlug,
  partyName,
  provinces,
} from './place/provinces.ts';
export {
  type DivisionResolution,
  divisionsMeant,
  resolveDivision,
} from './place/resolve-division.ts';
export { resolveTownship } from './place/resolve-township.ts';
export { granted, type Result, refused } from './result.ts';
export {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
  workingDaysLate,
} from './time/add-working-days.ts';
export {
  addDays,
  type CalendarDate,
  calendarDateOf,
  compareDates,
  daysBetween,
  weekdayOf,
  yearOf,
} from './time/calendar-date.ts';
export {
  type DayLimit,
  dateWords,
  dayWords,
  dueDateOf,
  type ExplainedDueDate,
  explainDue,
  type StartingEvent,
} from './time/explain-due.ts';
export { epochMsOf, type Instant, instantOf } from './time/instant.ts';
export { type CalendarDateRefusal, parseCalendarDate } from './time/parse-calendar-date.ts';
export {
  type DueDate,
  firstWorkingDayFrom,
  isPublished,
  isWeekend,
  type WorkingCalendar,
} from './time/working-calendar.ts';
export { type Language, say, type Words } from './words.ts';
