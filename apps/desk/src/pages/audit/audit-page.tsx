import type { AuditView, LooksView } from '@zhulian/contract';
import { Button } from 'antd';
import { useAudit } from '../../api/audit-queries.ts';
import { useBoard } from '../../api/queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { LogHealthCard } from '../boards/log-health-card.tsx';
import { auditWords, checkedWords } from './audit-words.ts';

function Findings({ audit }: { readonly audit: AuditView }) {
  const { say } = useLanguage();
  const isClean = audit.findings.length === 0;
  return (
    <div aria-live="polite">
      <p>
        <StageMark tone={isClean ? 'done' : 'late'}>
          {say(isClean ? auditWords.agrees : auditWords.differs)}
        </StageMark>{' '}
        <span className="hint">{say(checkedWords(audit.leaves, longMoment(audit.at)))}</span>
      </p>
      {!isClean && (
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{say(auditWords.finding)}</th>
              <th scope="col">{say(auditWords.said)}</th>
            </tr>
          </thead>
          <tbody>
            {audit.findings.map(({ said, words }) => (
              <tr key={said}>
                <th scope="row">{say(words)}</th>
                <td>
                  <code>{said}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function LogAudit() {
  const { say } = useLanguage();
  const audit = useAudit();
  return (
    <section className="card audit-log" aria-labelledby="log-audit-heading">
      <h2 id="log-audit-heading">{say(auditWords.log)}</h2>
      <p className="lead">{say(auditWords.logLead)}</p>
      <p>
        <Button type="primary" loading={audit.isPending} onClick={() => audit.mutate()}>
          {say(audit.isPending ? auditWords.running : auditWords.run)}
        </Button>
      </p>
      {audit.data !== undefined && <Findings audit={audit.data} />}
      {audit.error !== null && <Trouble error={audit.error} onAgain={() => audit.mutate()} />}
    </section>
  );
}

function LooksRow({ row }: { readonly row: LooksView }) {
  const { say } = useLanguage();
  return (
    <tr>
      <th scope="row">{say(row.office.name)}</th>
      <td>{row.actor}</td>
      <td className="tabular">{row.people}</td>
      <td className="tabular">{row.looks}</td>
      <td className="tabular">{row.matters}</td>
      <td>
        <StageMark tone={row.withoutMatter > 0 ? 'late' : 'neutral'}>{row.withoutMatter}</StageMark>
      </td>
      <td className="tabular">
        <time dateTime={row.lastAt}>{longMoment(row.lastAt)}</time>
      </td>
    </tr>
  );
}

function Looks() {
  const { say } = useLanguage();
  const { data, error } = useBoard<LooksView>('audit/looks');
  const heads = [
    auditWords.office,
    auditWords.actor,
    auditWords.people,
    auditWords.count,
    auditWords.matters,
    auditWords.without,
    auditWords.last,
  ];
  return (
    <section className="card list-card" aria-labelledby="looks-heading">
      <div className="card-head">
        <h2 id="looks-heading">{say(auditWords.looks)}</h2>
        <p className="lead">{say(auditWords.looksLead)}</p>
      </div>
      {data === undefined && (error === null ? <ListSkeleton /> : <Trouble error={error} />)}
      {data?.length === 0 && (
        <NothingHere good={auditWords.looksNone} what={auditWords.looksNoneWhat} />
      )}
      {data !== undefined && data.length > 0 && (
        <section className="wide-table" tabIndex={0} aria-label={say(auditWords.looks)}>
          <table className="board">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head.zh} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <LooksRow key={`${row.office.id} ${row.actor}`} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** 审计: whether the log was changed, and who looks how often. For the auditor, who reaches no case. */
export function AuditPage() {
  return (
    <>
      <PageHeading title={auditWords.title} lead={auditWords.lead} />
      <div className="score-page">
        <LogAudit />
        <Looks />
        <LogHealthCard />
      </div>
    </>
  );
}
