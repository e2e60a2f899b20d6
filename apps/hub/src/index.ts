export { createHub, type HubConfiguration, type NationalHub } from './hub.ts';
export {
  type Enrolment,
  type EnrolmentRefusal,
  openTrustRegister,
  type PublishedTrust,
  parseEnrolment,
  type TrustRegister,
} from './trust-register.ts';
