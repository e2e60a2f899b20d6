import { useState } from 'react';
import { PageHeading } from '../../components/page-heading.tsx';
import { BulkAccept } from './bulk-accept.tsx';
import { MatterList } from './matter-list.tsx';
import { lists } from './todo-words.ts';

/** 今日待办. */
export function TodoPage() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <PageHeading title={lists.todo.title} lead={lists.todo.lead} />
      <MatterList
        list="todo"
        office="from"
        selection={{ ids, change: setIds }}
        above={(rows) => (
          <BulkAccept
            rows={rows.filter((row) => ids.has(row.caseId))}
            onDone={() => setIds(new Set())}
          />
        )}
      />
    </>
  );
}
