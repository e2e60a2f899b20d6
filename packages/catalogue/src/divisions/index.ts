export { loadDivisionTable, redivisions } from './load-division-table.ts';
