import type { TodoItem } from '@zhulian/contract';
import { Button, Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { MatterRow, type OfficeColumn } from './matter-row.tsx';
import { listWords } from './todo-words.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly change: (ids: ReadonlySet<string>) => void;
}

interface MatterTableProps {
  readonly rows: readonly TodoItem[];
  readonly office: OfficeColumn;
  readonly officeHeading?: 'from' | 'to' | 'responsible';
  readonly selection?: Selection;
  readonly onMore: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

/** What can be marked for a command on many: a hand-over is answered one by one. */
function markableOf(rows: readonly TodoItem[]): readonly string[] {
  return rows.filter(({ kind }) => kind !== 'handover-incoming').map(({ caseId }) => caseId);
}

function toggled(ids: ReadonlySet<string>, id: string, selected: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  if (selected) next.add(id);
  else next.delete(id);
  return next;
}

function HeadingRow({ rows, office, officeHeading, selection }: MatterTableProps) {
  const { say } = useLanguage();
  const markable = markableOf(rows);
  const isAll = markable.length > 0 && selection?.ids.size === markable.length;
  return (
    <tr>
      {selection !== undefined && (
        <th className="cell-select" scope="col">
          <Checkbox
            checked={isAll}
            indeterminate={!isAll && selection.ids.size > 0}
            onChange={(event) => selection.change(new Set(event.target.checked ? markable : []))}
            aria-label={say(listWords.selectAll)}
          />
        </th>
      )}
      <th className="cell-due" scope="col">
        {say(listWords.due)}
      </th>
      <th className="cell-matter" scope="col">
        {say(listWords.matter)}
      </th>
      <th className="cell-why" scope="col">
        {say(listWords.why)}
      </th>
      <th className="cell-office" scope="col">
        {say(listWords[officeHeading ?? office])}
      </th>
      <th className="cell-stage" scope="col">
        {say(listWords.stage)}
      </th>
      <th className="cell-number" scope="col">
        {say(listWords.number)}
      </th>
    </tr>
  );
}

/** The dense list: a true table, keyboard j/k/Enter/x, and the next page as the end comes into sight. */
export function MatterTable(props: MatterTableProps) {
  const { say } = useLanguage();
  const { rows, selection, onMore, isLoadingMore } = props;
  const table = useRef<HTMLTableElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useRowKeys(table, (caseId) => {
    if (!markableOf(rows).includes(caseId)) return;
    selection?.change(toggled(selection.ids, caseId, !selection.ids.has(caseId)));
  });
  useEffect(() => {
    const mark = end.current;
    if (mark === null || onMore === undefined || isLoadingMore) return;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore();
    });
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [onMore, isLoadingMore]);
  return (
    <div className="card list-card">
      <table className="matters" ref={table}>
        <thead>
          <HeadingRow {...props} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatterRow
              key={row.caseId}
              row={row}
              office={props.office}
              selected={selection?.ids.has(row.caseId)}
              onSelect={(selected) =>
                selection?.change(toggled(selection.ids, row.caseId, selected))
              }
            />
          ))}
        </tbody>
      </table>
      {onMore !== undefined && (
        <div className="list-more" ref={end}>
          <Button type="text" onClick={onMore} loading={isLoadingMore}>
            {say(listWords.more)}
          </Button>
        </div>
      )}
      <p className="list-keys hint">{say(listWords.keys)}</p>
    </div>
  );
}
