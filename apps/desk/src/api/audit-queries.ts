import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { AuditView } from '@zhulian/contract';
import { useDesk } from './desk-context.tsx';

/** 日志审计, when it is asked for: it reads the whole log. */
export function useAudit(): UseMutationResult<AuditView, Error, void> {
  const { client, newKey } = useDesk();
  return useMutation({
    mutationFn: () => client.write<AuditView>('audit', {}, { idempotencyKey: newKey() }),
  });
}
