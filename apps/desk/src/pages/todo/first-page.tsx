import { Navigate } from '@tanstack/react-router';
import { useSignedIn } from '../../layout/session-context.tsx';
import { TodoPage } from './todo-page.tsx';

/** Where each role begins: whoever handles or supervises cases at today's list, the hub at its reminders, the auditor at the audit. */
export function FirstPage() {
  const { actor } = useSignedIn();
  if (actor.role === 'auditor') return <Navigate to="/audit" replace />;
  return actor.role === 'hub-coordinator' ? <Navigate to="/notices" replace /> : <TodoPage />;
}
