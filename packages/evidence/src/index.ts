export {
  envelopePath,
  partyInPath,
  receiptPath,
  type StreamPlace,
  trustListPath,
} from './bundle/bundle-path.ts';
export {
  listFiles,
  type Manifest,
  type ManifestFile,
  manifestBytes,
  manifestPath,
  manifestText,
} from './bundle/manifest.ts';
export { namesPath, type OfficeNames, openNames } from './bundle/open-names.ts';
export { type VerifyOptions, verifyBundle } from './bundle/verify-bundle.ts';
export {
  type BundleFiles,
  bundleBytesMax,
  readBundleZip,
  writeBundleZip,
} from './bundle/zip.ts';
export type { Lie } from './custody/find-lies.ts';
export type {
  BundleReport,
  Check,
  CheckCode,
  ReportWords,
  ShownDuty,
  ShownLookup,
  ShownStep,
  ShownTenure,
  Verdict,
} from './report/report.ts';
export { reportText } from './report/report-text.ts';
export {
  readTrustList,
  responsibilityBytesMax,
  responsibilityProof,
} from './responsibility/responsibility-proof.ts';
export {
  type ProvenResponsibility,
  verifyResponsibilityProof,
} from './responsibility/verify-responsibility.ts';
export type { KeyRing, SignatureChecker } from './signature/key-ring.ts';
