import type { CustodyView, EpochView } from '@zhulian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ResponsibilityString } from '../case/responsibility-string.tsx';
import { custodyWords } from './custody-words.ts';
import { pearlsOfCustody } from './pearls-of-custody.ts';
import { RegistrarsLine } from './registrars-line.tsx';
import { StatementsDrawer } from './statements-drawer.tsx';

function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} className="tabular">
      {longMoment(at)}
    </time>
  );
}

function EpochRow({ epoch, isNow }: { readonly epoch: EpochView; readonly isNow: boolean }) {
  const { say } = useLanguage();
  return (
    <tr className={isNow ? 'is-own' : undefined}>
      <td className="tabular">{epoch.epoch}</td>
      <th scope="row">{say(epoch.office.name)}</th>
      <td>{epoch.from === null ? say(custodyWords.notInForce) : <Moment at={epoch.from} />}</td>
      <td>
        {epoch.until === null ? (
          <span>{say(isNow ? custodyWords.toThisDay : custodyWords.notInForce)}</span>
        ) : (
          <Moment at={epoch.until} />
        )}
      </td>
      <td>{say(epoch.words)}</td>
      <td>
        {epoch.registrars.length === 0 ? (
          <span className="hint">{say(custodyWords.noRegistrars)}</span>
        ) : (
          <RegistrarsLine registrars={epoch.registrars} />
        )}
      </td>
    </tr>
  );
}

function EpochTable({ epochs }: { readonly epochs: readonly EpochView[] }) {
  const { say } = useLanguage();
  const now = epochs.findLast(({ from }) => from !== null);
  return (
    // A table wider than a phone can be scrolled by keyboard too.
    <section className="wide-table" tabIndex={0} aria-label={say(custodyWords.tenures)}>
      <table className="board epochs">
        <thead>
          <tr>
            <th scope="col">{say(custodyWords.tenure)}</th>
            <th scope="col">{say(custodyWords.office)}</th>
            <th scope="col">{say(custodyWords.since)}</th>
            <th scope="col">{say(custodyWords.until)}</th>
            <th scope="col">{say(custodyWords.how)}</th>
            <th scope="col">{say(custodyWords.registrars)}</th>
          </tr>
        </thead>
        <tbody>
          {epochs.map((epoch) => (
            <EpochRow key={epoch.record} epoch={epoch} isNow={epoch === now} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 责任时间线: one pearl and one row for every tenure, without a gap between them; the signed words in a drawer. */
export function TimelineCard({ custody }: { readonly custody: CustodyView }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card timeline" aria-labelledby="timeline-heading">
      <div className="card-heading">
        <h2 id="timeline-heading">{say(custodyWords.timeline)}</h2>
        <p className="hint">{say(custodyWords.timelineLead)}</p>
        <Button className="timeline-statements" onClick={() => setOpen(true)}>
          {say(custodyWords.statements)} {custody.statements.length}
        </Button>
      </div>
      <ResponsibilityString pearls={pearlsOfCustody(custody)} />
      <EpochTable epochs={custody.epochs} />
      <StatementsDrawer custody={custody} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
