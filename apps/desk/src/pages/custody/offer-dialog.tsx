import { type HandoverGround, handoverGroundCodes, handoverGrounds } from '@zhulian/casework';
import type { CaseView } from '@zhulian/contract';
import { type CalendarDate, dayWords } from '@zhulian/vocabulary';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { dialogWords } from '../case/action-words.ts';
import { custodyWords } from './custody-words.ts';
import { GroundField } from './ground-field.tsx';
import { OfficeField } from './office-field.tsx';

/** The office's own limit; an offer does not outlive it. */
function lastDayOf(matter: CaseView, today: CalendarDate): CalendarDate {
  return (matter.responsible?.until?.on as CalendarDate | undefined) ?? today;
}

/** 提出移交: to whom, why, and until when they should answer. It moves nothing, and says so before it is done. */
export function OfferDialog(props: { readonly matter: CaseView; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { matter, onClose } = props;
  const today = useToday();
  const [toOffice, setToOffice] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState<HandoverGround | undefined>(undefined);
  const lastDay = lastDayOf(matter, today);
  const [expiresOn, setExpiresOn] = useState<string>(lastDay);
  const command = useCommand(matter.id);
  const isComplete =
    toOffice !== undefined && reason !== undefined && expiresOn >= today && expiresOn <= lastDay;
  const send = () => {
    if (toOffice === undefined || reason === undefined || !isComplete) return;
    const order = { command: 'offer-handover', toOffice, reason, expiresOn } as const;
    command.mutate({ version: matter.version, command: order }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={say(custodyWords.handover)}
      okText={say(custodyWords.offerSend)}
      cancelText={say(dialogWords.back)}
      okButtonProps={{ disabled: !isComplete, loading: command.isPending }}
      onOk={send}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="dialog-subject">
        {matter.subject} · <span className="tabular">{matter.number}</span>
      </p>
      <p>{say(custodyWords.offerEffect)}</p>
      <OfficeField
        caseId={matter.id}
        label={custodyWords.office60}
        hint={custodyWords.officeHint}
        chosen={toOffice}
        onChoose={setToOffice}
      />
      <GroundField
        legend={custodyWords.offerReason}
        hint={custodyWords.offerReasonHint}
        codes={handoverGroundCodes}
        grounds={handoverGrounds}
        chosen={reason}
        onChoose={setReason}
      />
      <label className="field field-day">
        <span>{say(custodyWords.offerLastDay)}</span>
        <Input
          type="date"
          value={expiresOn}
          min={today}
          max={lastDay}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
        {expiresOn !== '' && (
          <small className="hint">
            {say(dayWords(expiresOn as CalendarDate))}
            {say(custodyWords.offerLastDayHint)}
          </small>
        )}
      </label>
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </Modal>
  );
}
