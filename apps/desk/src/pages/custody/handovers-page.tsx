import { Link } from '@tanstack/react-router';
import type { HandoverView } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { Button } from 'antd';
import { type HandoverDirection, useHandovers } from '../../api/custody-queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { custodyWords, listWords, openStages, reasonWords } from './custody-words.ts';

function HandoverRow({ row }: { readonly row: HandoverView }) {
  const { say } = useLanguage();
  const today = useToday();
  const said = say(reasonWords(row.declinedReason ?? row.reason));
  const other = row.direction === 'incoming' ? row.from : row.to;
  return (
    <tr>
      <td className="tabular">
        {openStages.has(row.stage.code) ? (
          <time dateTime={row.expiresOn}>{shortDate(row.expiresOn, today)}</time>
        ) : (
          <span className="hint">–</span>
        )}
      </td>
      <th scope="row">
        <Link to="/custody/$caseId" params={{ caseId: row.caseId }}>
          {row.subject === '' ? say(row.title) : row.subject}
        </Link>
        <p className="hint tabular">{row.caseNumber}</p>
      </th>
      <td>
        {say(other.name)}
        {row.isHandBack && <p className="hint">{say(custodyWords.handBack)}</p>}
      </td>
      <td className="cell-reason">
        <span title={said}>{said}</span>
      </td>
      <td>
        <StageMark tone={row.stage.tone}>{say(row.stage.words)}</StageMark>
      </td>
      <td>{say(row.responsible.name)}</td>
    </tr>
  );
}

function HandoverTable(props: {
  readonly direction: HandoverDirection;
  readonly rows: readonly HandoverView[];
}) {
  const { say } = useLanguage();
  const { direction, rows } = props;
  return (
    <section className="wide-table" tabIndex={0} aria-label={say(listWords[direction])}>
      <table className="board handovers">
        <thead>
          <tr>
            <th scope="col">{say(listWords.lastDay)}</th>
            <th scope="col">{say(listWords.matter)}</th>
            <th scope="col">{say(direction === 'incoming' ? listWords.from : listWords.to)}</th>
            <th scope="col">{say(listWords.reason)}</th>
            <th scope="col">{say(listWords.stage)}</th>
            <th scope="col">{say(listWords.responsible)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HandoverRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HandoverList({ direction }: { readonly direction: HandoverDirection }) {
  const { say } = useLanguage();
  const found = useHandovers(direction);
  if (found.data === undefined) {
    return found.error === null ? <ListSkeleton /> : <Trouble error={found.error} />;
  }
  const rows = found.data.pages.flatMap((page) => page.rows);
  return (
    <div className="card list-card">
      {rows.length === 0 ? (
        <NothingHere good={listWords[`${direction}Good`]} what={listWords[`${direction}What`]} />
      ) : (
        <HandoverTable direction={direction} rows={rows} />
      )}
      {found.hasNextPage && (
        <div className="list-more">
          <Button
            type="text"
            onClick={() => void found.fetchNextPage()}
            loading={found.isFetchingNextPage}
          >
            {say(listWords.more)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** 收到的移交: what other provinces ask this office to take over. */
export function HandoversReceivedPage() {
  return (
    <>
      <PageHeading title={listWords.incoming} lead={listWords.incomingLead} />
      <HandoverList direction="incoming" />
    </>
  );
}

/** 发出的移交: what this office has offered, and who is responsible meanwhile. */
export function HandoversSentPage() {
  return (
    <>
      <PageHeading title={listWords.outgoing} lead={listWords.outgoingLead} />
      <HandoverList direction="outgoing" />
    </>
  );
}
