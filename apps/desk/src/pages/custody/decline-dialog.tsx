import { type DeclineGround, declineGroundCodes, declineGrounds } from '@zhulian/casework';
import type { HandoverView } from '@zhulian/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { dialogWords } from '../case/action-words.ts';
import { custodyWords } from './custody-words.ts';
import { GroundField } from './ground-field.tsx';

/** 不接收: one ground of a list, signed and read by the other office; nothing moves. */
export function DeclineDialog(props: {
  readonly handover: HandoverView;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { handover, onClose } = props;
  const [reason, setReason] = useState<DeclineGround | undefined>(undefined);
  const command = useCommand(handover.caseId);
  const send = () => {
    if (reason === undefined) return;
    const order = { command: 'decline-handover', reason } as const;
    command.mutate({ version: handover.version, command: order }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={say(custodyWords.decline)}
      okText={say(custodyWords.decline)}
      cancelText={say(dialogWords.back)}
      okButtonProps={{ disabled: reason === undefined, loading: command.isPending }}
      onOk={send}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="dialog-subject">
        {handover.subject} · <span className="tabular">{handover.caseNumber}</span>
      </p>
      <p>{say(custodyWords.declineEffect)}</p>
      <GroundField
        legend={custodyWords.declined}
        hint={custodyWords.declineHint}
        codes={declineGroundCodes}
        grounds={declineGrounds}
        chosen={reason}
        onChoose={setReason}
      />
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </Modal>
  );
}
