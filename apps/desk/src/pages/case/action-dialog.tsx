import type { ActionView, CaseView } from '@zhulian/contract';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { actionTexts, dialogWords } from './action-words.ts';
import { commandOf } from './command-of.ts';

/** Check before doing: what will happen, what has to be said, then one button. What is typed outlives every failure. */
export function ActionDialog(props: {
  readonly matter: Pick<CaseView, 'id' | 'version' | 'number' | 'subject'>;
  readonly action: ActionView;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { matter, action, onClose } = props;
  const [text, setText] = useState('');
  const [toOffice, setToOffice] = useState('');
  const command = useCommand(matter.id);
  const order = commandOf(action.code, { text, toOffice });
  const wording = actionTexts[action.code];
  const send = () => {
    if (order !== undefined) {
      command.mutate({ version: matter.version, command: order }, { onSuccess: onClose });
    }
  };
  return (
    <Modal
      open
      title={say(action.words)}
      okText={say(action.words)}
      cancelText={say(dialogWords.back)}
      okButtonProps={{ disabled: order === undefined, loading: command.isPending }}
      onOk={send}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="dialog-subject">
        {matter.subject} · <span className="tabular">{matter.number}</span>
      </p>
      {wording !== undefined && <p>{say(wording.effect)}</p>}
      {action.code === 'forward' && (
        <label className="field">
          <span>{say(dialogWords.toOffice)}</span>
          <Input
            value={toOffice}
            inputMode="numeric"
            maxLength={16}
            onChange={(event) => setToOffice(event.target.value)}
          />
        </label>
      )}
      {wording?.field !== undefined && (
        <label className="field">
          <span>{say(wording.field)}</span>
          <Input.TextArea
            autoFocus
            value={text}
            rows={4}
            maxLength={500}
            placeholder={wording.hint === undefined ? '' : say(wording.hint)}
            onChange={(event) => setText(event.target.value)}
          />
          <small className="hint">{say(dialogWords.tooShort)}</small>
        </label>
      )}
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </Modal>
  );
}
