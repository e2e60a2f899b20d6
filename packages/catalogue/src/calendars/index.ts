export { stateCouncilCalendar } from './state-council-calendar.ts';
