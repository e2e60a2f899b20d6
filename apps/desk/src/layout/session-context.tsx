import type { SessionView } from '@zhulian/contract';
import type { CalendarDate } from '@zhulian/vocabulary';
import { createContext, useContext } from 'react';
import { todayOf } from '../language/dates.ts';

const SessionContext = createContext<SessionView | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

export function useSignedIn(): SessionView {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSignedIn stands outside SessionProvider');
  return session;
}

/** Today in Shanghai by the node's clock. */
export function useToday(): CalendarDate {
  return todayOf(useSignedIn().now);
}
