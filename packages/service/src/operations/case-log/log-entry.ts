import type { Happened } from '@zhulian/casework';
import type { CaseLogEntry } from '@zhulian/store';

/** A line of a case log as the store keeps it; author and moment stand beside the event so that lists need not open it. */
export function logEntryOf(
  event: Happened & { readonly type: string },
  office: string,
): CaseLogEntry {
  return {
    at: event.at,
    actorId: event.by.id,
    actorName: event.by.name,
    office: event.by.office ?? office,
    event,
  };
}
