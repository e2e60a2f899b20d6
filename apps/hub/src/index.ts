export { createHub, type HubConfiguration, type NationalHub } from './hub.ts';
