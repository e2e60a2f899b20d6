import { type AssignmentGround, assignmentGroundCodes, assignmentGrounds } from '@zhulian/casework';
import type { CustodyView } from '@zhulian/contract';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { dialogWords } from '../case/action-words.ts';
import { assignWords } from './assign-words.ts';
import { digestOfFile } from './digest-of-file.ts';
import { OfficeField } from './office-field.tsx';

/** 未答复证明: the bundle that proves the silence. It stays on this machine; only its fingerprint is signed. */
function ProofField(props: {
  readonly digest: string | undefined;
  readonly onRead: (digest: string | undefined) => void;
}) {
  const { say } = useLanguage();
  return (
    <label className="field">
      <span>{say(assignWords.proof)}</span>
      <input
        type="file"
        className="only-heard"
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.target.files?.[0];
          props.onRead(undefined);
          if (file !== undefined) void digestOfFile(file).then(props.onRead);
        }}
      />
      <span className="file-choice">{say(assignWords.choose)}</span>
      <small className="hint">
        {say(assignWords.proofHint)}
        {props.digest !== undefined && (
          <>
            {' '}
            <code>{props.digest.replace('sha256:', '').slice(0, 16)}…</code>
          </>
        )}
      </small>
    </label>
  );
}

/** 指定承办, at the hub: to whom, on which ground, and by which proof. It decides nothing until two of three registrars have it. */
export function AssignDialog(props: {
  readonly custody: CustodyView;
  readonly assignable: NonNullable<CustodyView['assignable']>;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { assignable, custody, onClose } = props;
  const [toOffice, setToOffice] = useState<string | undefined>(undefined);
  const [decision, setDecision] = useState<AssignmentGround | undefined>(undefined);
  const [proof, setProof] = useState<string | undefined>(undefined);
  const command = useCommand(custody.caseId);
  const nonResponse = assignable.isSplit ? null : proof;
  const send = () => {
    if (toOffice === undefined || decision === undefined || nonResponse === undefined) return;
    const order = { command: 'assign-custody', toOffice, decision, nonResponse } as const;
    command.mutate({ version: assignable.epoch, command: order }, { onSuccess: onClose });
  };
  const isComplete = toOffice !== undefined && decision !== undefined && nonResponse !== undefined;
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
      {!assignable.isSplit && <ProofField digest={proof} onRead={setProof} />}
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </Modal>
  );
}
