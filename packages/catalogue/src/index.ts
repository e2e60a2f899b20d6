export { stateCouncilCalendar } from './calendars/index.ts';
export { type Catalogue, catalogue, findProvince } from './catalogue.ts';
export { loadDivisionTable, redivisions } from './divisions/index.ts';
export * as population2010 from './population-2010/index.ts';
export { chinaFemaleRates } from './wpp-2019/china-female-rates.ts';
export { chinaInputs2019 } from './wpp-2019/china-inputs.ts';
export { chinaMaleRates } from './wpp-2019/china-male-rates.ts';
