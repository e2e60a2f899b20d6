import type { Prefill } from '@zhulian/contract';
import { html, type SummaryRow } from '@zhulian/design';
import type { Reader } from '../../http/reader.ts';

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
      value: html`${say(prefill.livesAt)}<br><span class="small">${say({
        zh: `${reader.date(prefill.residenceSince)}起 · ${prefill.residenceOffice.shortName.zh}登记`,
        en: `since ${reader.date(prefill.residenceSince)} · recorded by ${prefill.residenceOffice.shortName.en}`,
      })}</span>`,
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
