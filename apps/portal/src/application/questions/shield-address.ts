import { radios } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'shieldAddress';

const labels = {
  no: { zh: '不需要', en: 'Not needed' },
  yes: { zh: '需要保护', en: 'Protect my address' },
} as const;

/** 地址保护: for anyone who wishes it, no reason asked. */
export const shieldAddress: Question = {
  slug: 'address',
  label: { zh: '需要对外保护您的住址吗？', en: 'Do you want your address protected?' },
  summary: { zh: '地址保护', en: 'Address protection' },
  applies: () => true,
  isAnswered: (answers) => answers.shieldAddress !== undefined,
  ask: (asking) =>
    radios({
      id,
      name: id,
      label: asking.reader.say(shieldAddress.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '选了保护，您住在哪里不会离开受理单位，户籍地和亲属都看不到。不用说明原因。',
        en: 'If you choose this, where you live never leaves the office that handles your matter. Neither your place of registration nor relatives can see it. No reason is asked.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      chosen: asking.entered[id],
      items: [
        { value: 'yes', label: asking.reader.say(labels.yes) },
        { value: 'no', label: asking.reader.say(labels.no) },
      ],
    }),
  read: (form) => {
    const chosen = form[id];
    if (chosen === 'yes' || chosen === 'no') {
      return { ok: true, answers: { shieldAddress: chosen === 'yes' } };
    }
    return wrongAnswer('application.shield-missing', id, {
      zh: '请选择需不需要保护住址',
      en: 'Choose whether your address should be protected',
    });
  },
  enteredFrom: ({ shieldAddress: shielded }) => ({
    [id]: shielded === undefined ? undefined : shielded ? 'yes' : 'no',
  }),
  show: ({ shieldAddress: shielded }, { reader }) =>
    shielded === undefined ? '' : reader.say(shielded ? labels.yes : labels.no),
};
