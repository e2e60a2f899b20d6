import type { ActionView, CaseView } from '@zhulian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../language/language-context.tsx';
import { needsMeWords } from './needs-me-words.ts';
import { PairingDrawer } from './pairing-drawer.tsx';

/** 配对: opens the candidates in a drawer; once paired, quietly offers to do it again. */
export function PairStep(props: {
  readonly matter: CaseView;
  readonly onAction: (action: ActionView) => void;
  readonly again?: boolean;
}) {
  const { say } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const unpaired = props.matter.actions.find((action) => action.code === 'declare-unpaired');
  const declareUnpaired =
    unpaired?.enabled === true
      ? () => {
          setIsOpen(false);
          props.onAction(unpaired);
        }
      : undefined;
  return (
    <>
      {props.again === true ? (
        <button type="button" className="plain-link" onClick={() => setIsOpen(true)}>
          {say(needsMeWords.pairAgain)}
        </button>
      ) : (
        <div className="step-line">
          <p>{say(needsMeWords.pairLead)}</p>
          <Button type="primary" onClick={() => setIsOpen(true)}>
            {say(needsMeWords.pair)}
          </Button>
        </div>
      )}
      <PairingDrawer
        matter={props.matter}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onNone={declareUnpaired}
      />
    </>
  );
}
