/** Somebody else wrote first. Thrown inside a transaction so that it rolls back; the operation turns it into a refusal. */
export class StaleVersion extends Error {
  readonly code = 'case.version-stale';
  readonly caseId: string;

  constructor(caseId: string) {
    super(`case ${caseId} has moved on`);
    this.name = 'StaleVersion';
    this.caseId = caseId;
  }
}
