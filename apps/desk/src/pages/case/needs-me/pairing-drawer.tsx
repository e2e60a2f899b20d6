import type { CaseView } from '@zhulian/contract';
import { Button, Drawer } from 'antd';
import { useCandidates, useCommand } from '../../../api/queries.ts';
import { NothingHere } from '../../../components/nothing-here.tsx';
import { Trouble } from '../../../components/trouble.tsx';
import { useLanguage } from '../../../language/language-context.tsx';
import { CandidateColumns } from './candidate-columns.tsx';
import { needsMeWords } from './needs-me-words.ts';

interface PairingDrawerProps {
  readonly matter: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onNone: (() => void) | undefined;
}

/** The asked person and the look-alikes side by side; nobody is shown before the reader knows it is recorded. */
export function PairingDrawer({ matter, isOpen, onClose, onNone }: PairingDrawerProps) {
  const { say } = useLanguage();
  const lookup = useCandidates(matter.id);
  const command = useCommand(matter.id);
  const choose = (personId: string) =>
    command.mutate(
      { version: matter.version, command: { command: 'pair', personId } },
      { onSuccess: onClose },
    );
  return (
    <Drawer open={isOpen} onClose={onClose} title={say(needsMeWords.pairTitle)} size={1000}>
      {lookup.data === undefined ? (
        <div className="lookup-gate">
          <p className="why-box">{say(needsMeWords.lookupNotice)}</p>
          <Button type="primary" loading={lookup.isPending} onClick={() => lookup.mutate()}>
            {say(needsMeWords.lookup)}
          </Button>
          {lookup.error !== null && (
            <Trouble error={lookup.error} onAgain={() => lookup.mutate()} />
          )}
        </div>
      ) : (
        <>
          <p className="lookup-done">
            ✓ {say(needsMeWords.lookupDone)}{' '}
            <span className="tabular hint">{lookup.data.lookupId}</span>
          </p>
          {lookup.data.candidates.length === 0 ? (
            <NothingHere good={needsMeWords.noCandidates} what={needsMeWords.noCandidatesWhat} />
          ) : (
            <CandidateColumns
              view={lookup.data}
              onChoose={choose}
              busyWith={command.isPending ? command.variables.command : undefined}
            />
          )}
          {command.error !== null && (
            <Trouble error={command.error} onReloaded={() => command.reset()} />
          )}
          {onNone !== undefined && (
            <p className="none-of-them">
              <span>{say(needsMeWords.noneTitle)}</span>
              <Button onClick={onNone}>{say(needsMeWords.noneDo)}</Button>
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}
