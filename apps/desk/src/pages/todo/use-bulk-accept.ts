import { useQueryClient } from '@tanstack/react-query';
import type { CaseView, TodoItem } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { useRef, useState } from 'react';
import type { Desk } from '../../api/desk-context.tsx';
import { useDesk } from '../../api/desk-context.tsx';
import { RefusedByNode } from '../../api/refusals.ts';
import { componentWords } from '../../components/component-words.ts';
import { listWords } from './todo-words.ts';

export interface BulkRun {
  readonly total: number;
  readonly accepted: number;
  readonly skipped: readonly {
    readonly number: string;
    readonly subject: string;
    readonly why: Words;
  }[];
  readonly state: 'running' | 'stopped' | 'done';
}

/** Accepts one case if the node allows it now; otherwise the reason why not. */
export async function acceptOne(desk: Desk, caseId: string): Promise<Words | undefined> {
  const path = `cases/${encodeURIComponent(caseId)}`;
  try {
    const matter = await desk.client.read<CaseView>(path);
    const action = matter.actions.find((candidate) => candidate.code === 'accept');
    if (action === undefined) return listWords.notActionable;
    if (!action.enabled) return action.why ?? listWords.notActionable;
    await desk.client.write(
      `${path}/commands`,
      { command: 'accept' },
      { version: matter.version, idempotencyKey: desk.newKey() },
    );
    return undefined;
  } catch (error) {
    if (error instanceof RefusedByNode) {
      return error.isStale ? componentWords.staleTitle : error.problem.title;
    }
    return componentWords.outOfReachTitle;
  }
}

export function useBulkAccept(onDone: () => void) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun | undefined>(undefined);
  const isStopped = useRef(false);

  async function start(rows: readonly TodoItem[]): Promise<void> {
    isStopped.current = false;
    let current: BulkRun = { total: rows.length, accepted: 0, skipped: [], state: 'running' };
    setRun(current);
    for (const row of rows) {
      if (isStopped.current) break;
      const why = await acceptOne(desk, row.caseId);
      const skip = {
        number: row.number,
        subject: row.subject,
        why: why ?? listWords.notActionable,
      };
      current =
        why === undefined
          ? { ...current, accepted: current.accepted + 1 }
          : { ...current, skipped: [...current.skipped, skip] };
      setRun(current);
    }
    setRun({ ...current, state: isStopped.current ? 'stopped' : 'done' });
    onDone();
    await queries.invalidateQueries();
  }

  return {
    run,
    start,
    stop: () => {
      isStopped.current = true;
    },
    dismiss: () => setRun(undefined),
  };
}
