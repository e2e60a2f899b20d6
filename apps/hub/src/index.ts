export { createHub, type HubConfiguration, type NationalHub } from './hub.ts';
export {
  type Enrolment,
  openTrustRegister,
  type PublishedTrust,
  parseEnrolment,
  type TrustRegister,
} from './trust-register.ts';
