import type { CaseView } from '@zhulian/contract';
import { Button } from 'antd';
import { useCommand } from '../../../api/queries.ts';
import { Trouble } from '../../../components/trouble.tsx';
import { useLanguage } from '../../../language/language-context.tsx';
import { needsMeWords } from './needs-me-words.ts';

/** 签收. */
export function ReceiveStep({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const command = useCommand(matter.id);
  const send = () => command.mutate({ version: matter.version, command: { command: 'receive' } });
  return (
    <>
      <div className="step-line">
        <p>{say(needsMeWords.receiveLead)}</p>
        <Button type="primary" loading={command.isPending} onClick={send}>
          {say(needsMeWords.receive)}
        </Button>
      </div>
      {command.error !== null && (
        <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
      )}
    </>
  );
}
