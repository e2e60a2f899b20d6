import type { TodoItem } from '@zhulian/contract';
import type { ReactNode } from 'react';
import { type ListName, useList } from '../../api/queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import type { OfficeColumn } from './matter-row.tsx';
import { MatterTable, type Selection } from './matter-table.tsx';
import { lists } from './todo-words.ts';

/** Sorted as the node sorts it: by due date, then number. Loading, empty, refused and long lists are all at home here. */
export function MatterList(props: {
  readonly list: ListName;
  readonly q?: string;
  readonly office: OfficeColumn;
  readonly officeHeading?: 'from' | 'to' | 'responsible';
  readonly selection?: Selection;
  readonly above?: (rows: readonly TodoItem[]) => ReactNode;
}) {
  const { list, q, above, ...columns } = props;
  const found = useList(list, q);
  if (found.data === undefined) {
    return found.error === null ? <ListSkeleton /> : <Trouble error={found.error} />;
  }
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <>
        {above?.(rows)}
        <div className="card">
          <NothingHere what={lists[list].emptyWhat} good={lists[list].emptyGood} />
        </div>
      </>
    );
  }
  return (
    <>
      {above?.(rows)}
      <MatterTable
        {...columns}
        rows={rows}
        onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
        isLoadingMore={found.isFetchingNextPage}
      />
    </>
  );
}
