import { html, radios, textInput } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { asksAboutSpouse } from '../asks-about-spouse.ts';
import type { Place } from '../place-index.ts';
import { fieldError, type Question, type Reading, wrongAnswer } from '../question.ts';

const id = 'spousePlace';
const choiceName = 'spousePlaceCode';
const choicesMax = 20;

function readTyped(typed: string, found: readonly Place[]): Reading {
  const [only] = found;
  if (only === undefined) {
    return wrongAnswer('place.not-found', id, {
      zh: `没有找到“${typed}”，请写到县（市、区）或乡镇，例如：长沙市岳麓区`,
      en: `“${typed}” was not found. Name the county or town, for example Yuelu, Changsha`,
    });
  }
  if (found.length === 1 && isSaidWhole(typed, only)) {
    return { ok: true, answers: { spouseDivision: only.code } };
  }
  return {
    ok: false,
    errors: [
      {
        code: 'place.ambiguous',
        fieldId: choiceName,
        words:
          found.length === 1
            ? {
                zh: '只找到这一个地方，是这里吗？',
                en: 'Only this place was found. Is it the one?',
              }
            : { zh: '请在找到的地方中选一个', en: 'Choose one of the places found' },
      },
    ],
    choices: found,
  };
}

/**
 * Whether what was typed names the place beyond doubt: by its code, by its own name with its kind (岳麓区), or together with
 * something above it. A bare word may be meant quite otherwise: 火星 is a subdistrict of Changsha, and a slip of the tongue.
 */
function isSaidWhole(typed: string, { name, note }: Place): boolean {
  const said = typed.normalize('NFKC').replace(/\s/g, '');
  if (/^\d+$/.test(said) || said.includes(',') || note !== null) return true;
  const [own = '', ...above] = name.zh.split(' ').reverse();
  return said.includes(own) || above.some((part) => said.includes(part.slice(0, 2)));
}

/** 户籍地 by name: she types what she knows, and chooses when several places are called so. */
export const spousePlace: Question = {
  slug: 'spouse-place',
  label: { zh: '您配偶的户籍在哪里？', en: 'Where is your spouse registered?' },
  summary: { zh: '配偶户籍地', en: 'Spouse’s place of registration' },
  applies: asksAboutSpouse,
  isAnswered: (answers) => (answers.spouseDivision ?? '') !== '',
  ask: (asking) => {
    const { reader, reading } = asking;
    const errorPrefix = reader.say(frameWords.wrong);
    const choices = reading?.ok === false ? (reading.choices ?? []) : [];
    const input = textInput({
      id,
      name: id,
      label: reader.say(spousePlace.label),
      isHeading: asking.isHeading,
      hint: reader.say({
        zh: '写县（市、区）或乡镇的名字，例如：长沙市岳麓区。户口簿、身份证上的旧地名也可以。',
        en: 'Name the county or town, for example Yuelu, Changsha; an old name from the papers will do.',
      }),
      error: fieldError(asking, id),
      errorPrefix,
      entered: asking.entered[id],
      autocomplete: 'off',
      spellcheck: false,
    });
    const searched = html`<input type="hidden" name="spousePlaceFor" value="${asking.entered[id] ?? ''}">`;
    if (choices.length === 0) {
      const known = asking.entered[choiceName];
      if (known === undefined || reading?.ok === false) return input;
      return html`${input}${searched}<input type="hidden" name="${choiceName}" value="${known}">`;
    }
    const chooser = radios({
      id: choiceName,
      name: choiceName,
      label: reader.say({ zh: '是哪一个？', en: 'Which one?' }),
      error: fieldError(asking, choiceName),
      errorPrefix,
      items: choices.map((choice) => ({
        value: choice.code,
        label: reader.say(choice.name),
        hint: choice.note === null ? undefined : reader.say(choice.note),
      })),
    });
    return html`${input}${chooser}${searched}`;
  },
  read: (form, { places }) => {
    const typed = (form[id] ?? '').trim();
    if (typed === '') {
      return wrongAnswer('application.spouse-place-missing', id, {
        zh: '请填写配偶的户籍地，写到县（市、区）就可以',
        en: 'Enter where your spouse is registered; the county is enough',
      });
    }
    const chosen = form[choiceName];
    const isSameSearch = (form['spousePlaceFor'] ?? '').trim() === typed;
    if (chosen !== undefined && isSameSearch && places.find(chosen) !== undefined) {
      return { ok: true, answers: { spouseDivision: chosen } };
    }
    return readTyped(typed, places.search(typed, choicesMax));
  },
  enteredFrom: ({ spouseDivision }, { reader, places }) => {
    const place = places.find(spouseDivision ?? '');
    if (place === undefined) return { [id]: spouseDivision };
    return { [id]: reader.say(place.name), [choiceName]: place.code };
  },
  show: (answers, { reader, places }) => {
    const code = answers.spouseDivision ?? '';
    const place = places.find(code);
    return place === undefined ? code : reader.say(place.name);
  },
};
