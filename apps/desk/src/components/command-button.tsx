import type { ActionView } from '@zhulian/contract';
import { Button, Popover } from 'antd';
import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';

/** An action that can be done, or that says why not: a switched-off button still answers a click, a hover and the Tab key. */
export function CommandButton(props: {
  readonly action: ActionView;
  readonly onDo: () => void;
  readonly loading?: boolean;
  readonly quiet?: boolean;
}) {
  const { say } = useLanguage();
  const { action, onDo, loading = false, quiet = false } = props;
  if (action.enabled) {
    return (
      <Button
        type={action.primary && !quiet ? 'primary' : 'default'}
        onClick={onDo}
        loading={loading}
      >
        {say(action.words)}
      </Button>
    );
  }
  return (
    <Popover
      title={say(componentWords.why)}
      content={<p className="why-not">{action.why === null ? '' : say(action.why)}</p>}
      trigger={['hover', 'focus', 'click']}
      placement="bottomRight"
    >
      <Button aria-disabled="true" className="is-off">
        {say(action.words)}
      </Button>
    </Popover>
  );
}
