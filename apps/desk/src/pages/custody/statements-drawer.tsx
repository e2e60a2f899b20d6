import type { CustodyView, StatementView } from '@zhulian/contract';
import { Drawer } from 'antd';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { custodyWords, reasonWords, tenureWords } from './custody-words.ts';

function StatementLine({ statement }: { readonly statement: StatementView }) {
  const { say } = useLanguage();
  return (
    <li>
      <time dateTime={statement.at}>{longMoment(statement.at)}</time>
      <div>
        <p>
          <b>{say(statement.words)}</b> · {say(tenureWords(statement.epoch))}
          {statement.office !== null && <> · {say(statement.office.name)}</>}
        </p>
        {statement.reason !== null && <p>{say(reasonWords(statement.reason))}</p>}
        <p className="hint">
          {say(custodyWords.signedBy)} {say(statement.by)} · {say(custodyWords.fingerprint)}{' '}
          <code title={statement.id}>{statement.id.replace(/^sha256:/, '').slice(0, 16)}…</code>
        </p>
      </div>
    </li>
  );
}

/** 签名文书 of the chain, oldest first, beside the timeline that rests on them. */
export function StatementsDrawer(props: {
  readonly custody: CustodyView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { custody, isOpen, onClose } = props;
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={`${say(custodyWords.statements)} · ${custody.caseNumber}`}
      size={640}
      destroyOnHidden
    >
      <ol className="log statements">
        {custody.statements.map((statement) => (
          <StatementLine key={statement.id} statement={statement} />
        ))}
      </ol>
    </Drawer>
  );
}
