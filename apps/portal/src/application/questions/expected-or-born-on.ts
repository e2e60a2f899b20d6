import { dateInput } from '@zhulian/design';
import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import { frameWords } from '../../frame/frame-words.ts';
import type { Form } from '../../http/form.ts';
import { fieldError, type Question, type Reading, wrongAnswer } from '../question.ts';
import { isRealDate, readDigits } from '../real-date.ts';

const id = 'expectedOrBornOn';
/** An expected date further ahead than this is a slip of the year. */
const aheadDaysMax = 300;

function isLeftEmpty(form: Form): boolean {
  return ['year', 'month', 'day'].every((part) => (form[`${id}-${part}`] ?? '').trim() === '');
}

function readDate(form: Form, today: string): Reading {
  if (isLeftEmpty(form)) return { ok: true, answers: { expectedOrBornOn: '' } };
  const year = readDigits(form[`${id}-year`]);
  const month = readDigits(form[`${id}-month`]);
  const day = readDigits(form[`${id}-day`]);
  if (year === undefined || month === undefined || day === undefined) {
    return wrongAnswer('date.incomplete', id, {
      zh: '请把年、月、日都填上，只填数字',
      en: 'Enter day, month and year, in figures',
    });
  }
  if (!isRealDate(year, month, day)) {
    return wrongAnswer('date.does-not-exist', id, {
      zh: `${year}年${month}月${day}日 这一天不存在，请改一下`,
      en: `There is no such day as ${day}/${month}/${year}`,
    });
  }
  const date = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
  if (date > addDays(today as CalendarDate, aheadDaysMax)) {
    return wrongAnswer('application.date-too-far-ahead', id, {
      zh: '这个日期太远了，请看看年份是否写对',
      en: 'This date is too far ahead. Check the year',
    });
  }
  return { ok: true, answers: { expectedOrBornOn: date } };
}

/** 预产期 or the child's birth date: registration is before birth, or made up after. */
export const expectedOrBornOn: Question = {
  slug: 'date',
  label: { zh: '预产期或者孩子出生的日期', en: 'Due date, or the child’s date of birth' },
  summary: { zh: '预产期或出生日期', en: 'Due date or date of birth' },
  applies: () => true,
  isAnswered: (answers) => answers.expectedOrBornOn !== undefined,
  ask: (asking) =>
    dateInput({
      id,
      name: id,
      label: asking.reader.say(expectedOrBornOn.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '生之前登记、生之后补登都可以。例如 2027 3 15。可以不填，不影响登记。',
        en: 'You may register before the birth or make it up later. For example 15 3 2027. You may leave it empty; it does not affect the registration.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      entered: {
        year: asking.entered[`${id}-year`] ?? '',
        month: asking.entered[`${id}-month`] ?? '',
        day: asking.entered[`${id}-day`] ?? '',
      },
      partLabels: {
        year: asking.reader.say({ zh: '年', en: 'Year' }),
        month: asking.reader.say({ zh: '月', en: 'Month' }),
        day: asking.reader.say({ zh: '日', en: 'Day' }),
      },
      order: asking.reader.language === 'zh' ? ['year', 'month', 'day'] : ['day', 'month', 'year'],
    }),
  read: (form, { today }) => readDate(form, today),
  enteredFrom: (answers) => {
    const [year, month, day] = (answers.expectedOrBornOn ?? '').split('-');
    return {
      [`${id}-year`]: year,
      [`${id}-month`]: month && String(Number(month)),
      [`${id}-day`]: day && String(Number(day)),
    };
  },
  show: (answers, { reader }) =>
    (answers.expectedOrBornOn ?? '') === ''
      ? reader.say({ zh: '不填', en: 'Left empty' })
      : reader.date(answers.expectedOrBornOn ?? ''),
};
