import type { Words } from '@zhulian/vocabulary';
import { Radio } from 'antd';
import { useLanguage } from '../../language/language-context.tsx';

/** 事由: one of a list. What is signed and kept for ever holds nothing that anybody typed. */
export function GroundField<Ground extends string>(props: {
  readonly legend: Words;
  readonly hint: Words;
  readonly codes: readonly Ground[];
  readonly grounds: Readonly<Record<Ground, Words>>;
  readonly chosen: Ground | undefined;
  readonly onChoose: (ground: Ground) => void;
}) {
  const { say } = useLanguage();
  const { chosen, codes, grounds, onChoose } = props;
  return (
    <fieldset className="field">
      <legend>{say(props.legend)}</legend>
      <Radio.Group
        {...(chosen === undefined ? {} : { value: chosen })}
        onChange={(event) => onChoose(event.target.value as Ground)}
        options={codes.map((code) => ({ value: code, label: say(grounds[code]) }))}
      />
      <small className="hint">{say(props.hint)}</small>
    </fieldset>
  );
}
