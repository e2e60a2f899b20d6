import { type AssignmentGround, assignmentGroundCodes, assignmentGrounds } from '@zhulian/casework';
import type { CustodyView } from '@zhulian/contract';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { dialogWords } from '../case/action-words.ts';
import { assignWords } from './assign-words.ts';
import { OfficeField } from './office-field.tsx';

/** 指定承办, at the hub: to whom and on which ground; the proof is the hub's own. It decides nothing until two of three registrars have it. */
export function AssignDialog(props: {
  readonly custody: CustodyView;
  readonly assignable: NonNullable<CustodyView['assignable']>;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { assignable, custody, onClose } = props;
  const [toOffice, setToOffice] = useState<string | undefined>(undefined);
  const [decision, setDecision] = useState<AssignmentGround | undefined>(undefined);
  const command = useCommand(custody.caseId);
  const send = () => {
    if (toOffice === undefined || decision === undefined) return;
    // The hub names the proof that it holds itself; a digest from elsewhere would prove nothing.
    const order = { command: 'assign-custody', toOffice, decision, nonResponse: null } as const;
    command.mutate({ version: assignable.epoch, command: order }, { onSuccess: onClose });
  };
  const isComplete = toOffice !== undefined && decision !== undefined;
  return (
    <Modal
      open
      title={say(assignWords.title)}
      okText={say(assignWords.send)}
      cancelText={say(dialogWords.back)}
      okButtonProps={{ disabled: !isComplete, loading: command.isPending }}
      onOk={send}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="dialog-subject">{say(custody.headline)}</p>
      <p>{say(assignWords.effect)}</p>
      <OfficeField
        caseId={custody.caseId}
        label={assignWords.office}
        hint={assignWords.officeHint}
        chosen={toOffice}
        onChoose={setToOffice}
      />
      <fieldset className="field">
        <legend>{say(assignWords.ground)}</legend>
        <Radio.Group
          className="choices"
          value={decision}
          onChange={(event) => setDecision(event.target.value as AssignmentGround)}
          options={assignmentGroundCodes.map((code) => ({
            value: code,
            label: say(assignmentGrounds[code]),
          }))}
        />
      </fieldset>
      {!assignable.isSplit && <p className="hint">{say(assignWords.proof)}</p>}
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </Modal>
  );
}
