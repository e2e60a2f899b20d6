import type { Prefill } from '@zhulian/contract';
import { html, type SummaryRow } from '@zhulian/design';
import type { Reader } from '../../http/reader.ts';

function residenceNote(reader: Reader, prefill: Prefill): string {
  const { zh, en } = prefill.residenceOffice.shortName;
  if (prefill.residenceSince === '')
    return reader.say({ zh: `${zh}登记`, en: `recorded by ${en}` });
  const since = reader.date(prefill.residenceSince);
  return reader.say({
    zh: `${since}起 · ${zh}登记`,
    en: `since ${since} · recorded by ${en}`,
  });
}

/** What sharing supplies, line by line; a dead division code is shown with its successor. */
export function prefillRows(reader: Reader, prefill: Prefill): readonly SummaryRow[] {
  const { say } = reader;
  const note = prefill.divisionNote;
  const registered =
    note === null
      ? say(prefill.registeredAt)
      : html`${say(prefill.registeredAt)}<br><span class="small">${say(note)}</span>`;
  const spouse = prefill.spouse;
  return [
    { key: say({ zh: '姓名', en: 'Name' }), value: prefill.name },
    { key: say({ zh: '证件号码', en: 'Identity number' }), value: prefill.maskedNumber },
    { key: say({ zh: '户籍地', en: 'Registered at' }), value: registered },
    {
      key: say({ zh: '居住地', en: 'Lives at' }),
      value: html`${say(prefill.livesAt)}<br><span class="small">${residenceNote(reader, prefill)}</span>`,
    },
    ...(spouse === null
      ? []
      : [
          {
            key: say({ zh: '配偶', en: 'Spouse' }),
            value: html`${spouse.name}<br><span class="small">${spouse.maskedNumber} · ${say(spouse.registeredAt)}</span>`,
          },
        ]),
  ];
}
