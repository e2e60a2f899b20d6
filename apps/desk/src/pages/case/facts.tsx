import type { CaseView } from '@zhulian/contract';
import type { ReactNode } from 'react';
import { useDesk } from '../../api/desk-context.tsx';
import { apiAddress } from '../../deployment.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { caseWords } from './case-words.ts';

type Person = CaseView['people'][number];

function PersonLine({ person }: { readonly person: Person }) {
  const { say } = useLanguage();
  return (
    <li>
      <span className="hint">{say(caseWords[person.role])}</span>{' '}
      <b className="person-name">{person.name}</b>{' '}
      <span className="tabular hint">{person.maskedNumber}</span>
      <span className="person-place">
        {say(caseWords.registeredAt)} {say(person.registeredAt)} · {say(caseWords.livesAt)}{' '}
        {say(person.livesAt)}
      </span>
      {person.flags.map((flag) => (
        <span key={flag.zh} className="flag">
          {say(flag)}
        </span>
      ))}
    </li>
  );
}

function VoucherLine({ voucher }: { readonly voucher: NonNullable<CaseView['voucher']> }) {
  const { say } = useLanguage();
  const { apiPath } = useDesk().deployment;
  return (
    <>
      <span className="tabular">{voucher.number}</span> · {say(voucher.status)} ·{' '}
      <a href={apiAddress(apiPath, voucher.pdfPath)} target="_blank" rel="noreferrer">
        {say(caseWords.openVoucher)}
      </a>
    </>
  );
}

/** People, documents, fee, notices, voucher: short lines with a grey name each. */
export function Facts({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const line = (name: string, content: ReactNode) => (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{content}</dd>
    </div>
  );
  return (
    <dl className="facts">
      {line(
        say(caseWords.people),
        <ul>
          {matter.people.map((person) => (
            <PersonLine key={person.role} person={person} />
          ))}
        </ul>,
      )}
      {matter.materials.length > 0 &&
        line(
          say(caseWords.materials),
          <ul>
            {matter.materials.map((material) => (
              <li key={material.label.zh}>
                {say(material.label)} <span className="hint">{say(material.state)}</span>
              </li>
            ))}
          </ul>,
        )}
      {line(say(caseWords.fee), say(matter.fee))}
      {matter.notices.length > 0 &&
        line(
          say(caseWords.notices),
          <ul>
            {matter.notices.map((notice) => (
              <li key={notice.zh}>{say(notice)}</li>
            ))}
          </ul>,
        )}
      {matter.voucher !== null &&
        line(say(caseWords.voucher), <VoucherLine voucher={matter.voucher} />)}
    </dl>
  );
}
