import type { UseQueryResult } from '@tanstack/react-query';
import type { Words } from '@zhulian/vocabulary';
import type { ReactNode } from 'react';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';

/** A page with one table of few rows, and its three other faces: loading, refused, empty. */
export function Board<Row>(props: {
  readonly title: Words;
  readonly lead: Words;
  readonly good: Words;
  readonly what: Words;
  readonly found: UseQueryResult<readonly Row[]>;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const { title, lead, good, what, found, children } = props;
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {found.data === undefined && found.error === null && <ListSkeleton />}
      {found.data === undefined && found.error !== null && <Trouble error={found.error} />}
      {found.data !== undefined && (
        <div className="card list-card">
          {found.data.length === 0 ? <NothingHere good={good} what={what} /> : children(found.data)}
        </div>
      )}
    </>
  );
}
