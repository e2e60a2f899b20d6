export { stateCouncilCalendar } from './calendars/index.ts';
export { type Catalogue, catalogue, findProvince } from './catalogue.ts';
export { loadDivisionTable, redivisions } from './divisions/index.ts';
