import type { Words } from '@zhulian/vocabulary';
import { Select } from 'antd';
import { useState } from 'react';
import { useHandoverOffices } from '../../api/custody-queries.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { custodyWords } from './custody-words.ts';

/** 承办单位, found by part of its name. */
export function OfficeField(props: {
  readonly caseId: string;
  readonly label: Words;
  readonly hint: Words;
  readonly chosen: string | undefined;
  readonly onChoose: (office: string) => void;
}) {
  const { say } = useLanguage();
  const [q, setQ] = useState('');
  const found = useHandoverOffices(props.caseId, q);
  const options = (found.data ?? []).map((office) => ({
    value: office.id,
    label: say(office.name),
  }));
  return (
    <div className="field">
      <label htmlFor="handover-office">{say(props.label)}</label>
      <Select
        id="handover-office"
        {...(props.chosen === undefined ? {} : { value: props.chosen })}
        showSearch={{ filterOption: false, onSearch: setQ }}
        placeholder={say(props.hint)}
        notFoundContent={
          <span className="hint">
            {say(q.trim() === '' ? props.hint : custodyWords.officeNone)}
          </span>
        }
        options={options}
        onChange={props.onChoose}
      />
    </div>
  );
}
