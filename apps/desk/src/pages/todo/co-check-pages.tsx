import { PageHeading } from '../../components/page-heading.tsx';
import { MatterList } from './matter-list.tsx';
import { lists } from './todo-words.ts';

/** 收到的协查: what other offices ask of us. */
export function IncomingPage() {
  return (
    <>
      <PageHeading title={lists.incoming.title} lead={lists.incoming.lead} />
      <MatterList list="incoming" office="from" />
    </>
  );
}

/** 发出的协查: what we asked of others, and who answers late. */
export function OutgoingPage() {
  return (
    <>
      <PageHeading title={lists.outgoing.title} lead={lists.outgoing.lead} />
      <MatterList list="outgoing" office="responsible" />
    </>
  );
}
