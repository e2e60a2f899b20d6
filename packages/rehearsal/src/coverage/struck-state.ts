/** 受击状态: in what a node can be when a fault strikes it. A fault that only ever met idle nodes was not rehearsed. */
export const struckStates = [
  'message-unsealed',
  'message-sent',
  'message-stored',
  'message-settled',
  'message-held',
  'message-applied',
  'message-refused',
  'obligation-running',
  'obligation-climbing',
  'obligation-at-top',
  'obligation-met',
  'obligation-met-late',
  'handover-offered',
  'handover-accepted',
  'handover-declined',
  'handover-withdrawn',
  'handover-released',
  'handover-assigned',
  'handover-registered',
  'handover-active',
] as const;

export type StruckState = (typeof struckStates)[number];

/** The bit of a state in a set of states. */
export function bitOf(state: StruckState): number {
  return 1 << struckStates.indexOf(state);
}
