export { granted, type Result, refused } from './result.ts';
export { addDays, type CalendarDate, calendarDateOf } from './time/calendar-date.ts';
export { epochMsOf, type Instant, instantOf } from './time/instant.ts';
export type { Language, Words } from './words.ts';
