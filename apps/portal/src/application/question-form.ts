import { hasProblemWords, type Prefill, problemOf } from '@zhulian/contract';
import { errorSummary, type Html } from '@zhulian/design';
import type { Form } from '../http/form.ts';
import type { Visit } from '../http/visit.ts';
import type { Question, Reading } from './question.ts';

/** One question with what was typed; its errors on top when it has been sent wrong. */
export function askQuestion(
  question: Question,
  visit: Pick<Visit, 'reader' | 'places'>,
  asked: {
    readonly entered: Form;
    readonly prefill: Prefill | undefined;
    readonly reading?: Reading | undefined;
    readonly isHeading: boolean;
  },
): Html {
  const { reader, places } = visit;
  return question.ask({ reader, places, reading: undefined, ...asked });
}

/** 错误汇总 of several readings; nothing when all is well. */
export function errorsOnTop(
  { reader }: Pick<Visit, 'reader'>,
  readings: readonly (Reading | undefined)[],
): Html | null {
  const errors = readings.flatMap((reading) =>
    reading === undefined || reading.ok ? [] : reading.errors,
  );
  if (errors.length === 0) return null;
  return errorSummary({
    title: reader.say({ zh: '还有地方要改一下', en: 'There is a problem' }),
    errors: errors.map(({ code, words, fieldId }) => ({
      code,
      fieldId,
      message: reader.say(words),
      more: moreOf(code, reader),
    })),
  });
}

/** The other parts of a refusal beside its sentence: why, what to do, until when, and the code to name at a window. */
function moreOf(code: string, reader: Visit['reader']): string | undefined {
  if (!/^(?:application|date|phone|place)\./.test(code) || !hasProblemWords(code)) return undefined;
  const { period, remedy, why } = problemOf({ code }, 'portal');
  const number = reader.say({ zh: `编号 ${code}`, en: `Code ${code}` });
  return [why, remedy, period].map(reader.say).concat(number).join(' ');
}
