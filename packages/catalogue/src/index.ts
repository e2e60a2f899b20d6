export { type Catalogue, catalogue, findProvince } from './catalogue.ts';
