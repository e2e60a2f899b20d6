import { wrongInput } from './demography-problems.ts';
import type { RefusalValue } from './problem.ts';
import { detailOf, type ProblemSentence } from './problem-words.ts';

const cellOf = (refusal: RefusalValue): { readonly zh: string; readonly en: string } => ({
  zh: `第 ${detailOf(refusal, 'line')} 行“${detailOf(refusal, 'column')}”列`,
  en: `Line ${detailOf(refusal, 'line')}, column “${detailOf(refusal, 'column')}”`,
});
const lineOf = (refusal: RefusalValue): { readonly zh: string; readonly en: string } => ({
  zh: `第 ${detailOf(refusal, 'line')} 行`,
  en: `Line ${detailOf(refusal, 'line')}`,
});
/** A sentence about the place that the refusal names. */
const at =
  (
    place: (refusal: RefusalValue) => { readonly zh: string; readonly en: string },
    says: (detail: (name: string) => string) => { readonly zh: string; readonly en: string },
  ): ProblemSentence =>
  (refusal) => {
    const { zh, en } = says((name) => detailOf(refusal, name));
    return wrongInput({ zh: `${place(refusal).zh}：${zh}`, en: `${place(refusal).en}: ${en}` });
  };
const slips: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'first-age': { zh: '表没有从 0 岁开始', en: 'the table does not begin at age 0' },
  infants: {
    zh: '0 岁死亡率没有明显高于下一组',
    en: 'infants do not die at a clearly higher rate than the next group',
  },
  lowest: { zh: '最低的死亡率不在 1 至 14 岁', en: 'the lowest rate is not between ages 1 and 14' },
};

/** Tables given by a user: encoding, columns, cells, and the mistakes that people make with them. */
export const demographyTableProblems: Readonly<Record<string, ProblemSentence>> = {
  'demography.table-not-text': wrongInput({
    zh: '文件不是 UTF-8、UTF-16 或 GB 18030 的文本',
    en: 'The file is not text in UTF-8, UTF-16 or GB 18030',
  }),
  'demography.table-empty': wrongInput({ zh: '表里没有数据行', en: 'The table has no rows' }),
  'demography.workbook-not-read': (refusal) =>
    wrongInput({
      zh: `不是能读的工作簿（${detailOf(refusal, 'part')}）`,
      en: `This is not a workbook that can be read (${detailOf(refusal, 'part')})`,
    }),
  'demography.quote-astray': at(lineOf, () => ({
    zh: '引号不成对',
    en: 'a quotation mark stands where none may, or is never closed',
  })),
  'demography.row-ragged': at(lineOf, (detail) => ({
    zh: `应有 ${detail('expected')} 格，实有 ${detail('found')} 格`,
    en: `${detail('expected')} cells are needed, ${detail('found')} are there`,
  })),
  'demography.column-missing': (refusal) =>
    wrongInput({
      zh: `缺少“${detailOf(refusal, 'column')}”列`,
      en: `The column “${detailOf(refusal, 'column')}” is missing`,
    }),
  'demography.column-repeated': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'column')}”列出现了两次`,
      en: `The column “${detailOf(refusal, 'column')}” is there twice`,
    }),
  'demography.cell-empty': at(cellOf, () => ({ zh: '是空的', en: 'is empty' })),
  'demography.cell-not-a-number': at(cellOf, (detail) => ({
    zh: `“${detail('found')}”不是数`,
    en: `“${detail('found')}” is not a number`,
  })),
  'demography.cell-negative': at(cellOf, (detail) => ({
    zh: `${detail('found')} 是负数`,
    en: `${detail('found')} is negative`,
  })),
  'demography.cell-fractional': at(cellOf, (detail) => ({
    zh: `${detail('found')} 不是整数的人数；单位是否为万人？`,
    en: `${detail('found')} is not a whole number of persons; is the unit ten thousand?`,
  })),
  'demography.cell-not-positive': at(cellOf, () => ({
    zh: '必须大于零',
    en: 'must be greater than zero',
  })),
  'demography.area-empty': at(lineOf, () => ({ zh: '没有地区名', en: 'the area has no name' })),
  'demography.area-is-a-total': at(lineOf, (detail) => ({
    zh: `“${detail('area')}”是合计，不是地区`,
    en: `“${detail('area')}” is a total, not an area`,
  })),
  'demography.area-repeated': at(lineOf, (detail) => ({
    zh: `“${detail('area')}”已在第 ${detail('before')} 行出现过`,
    en: `“${detail('area')}” is on line ${detail('before')} already`,
  })),
  'demography.pair-repeated': at(lineOf, (detail) => ({
    zh: `“${detail('pair')}”已在第 ${detail('before')} 行出现过`,
    en: `“${detail('pair')}” is on line ${detail('before')} already`,
  })),
  'demography.name-unknown': at(lineOf, (detail) => ({
    zh: `种子表中没有“${detail('name')}”`,
    en: `the seed has no “${detail('name')}”`,
  })),
  'demography.margin-length-differs': (refusal) =>
    wrongInput({
      zh: `${detailOf(refusal, 'margin') === 'rows' ? '行' : '列'}合计应有 ${detailOf(refusal, 'expected')} 个，实有 ${detailOf(refusal, 'found')} 个`,
      en: `The margin of the ${detailOf(refusal, 'margin')} needs ${detailOf(refusal, 'expected')} numbers and has ${detailOf(refusal, 'found')}`,
    }),
  'demography.sexes-swapped': at(lineOf, (detail) => ({
    zh: `“${detail('area')}”男 ${detail('male')}、女 ${detail('female')}：男婴少于女婴，超出偶然，两列可能填反`,
    en: `“${detail('area')}” has ${detail('male')} boys and ${detail('female')} girls: fewer boys than chance allows; the columns may be swapped`,
  })),
  'demography.unit-mixed': at(lineOf, (detail) => ({
    zh: `“${detail('place')}”为 ${detail('found')}，别处为 ${detail('before')}；单位是否混用了人和万人？`,
    en: `“${detail('place')}” is ${detail('found')} here and ${detail('before')} elsewhere; are persons and ten thousands mixed?`,
  })),
  'demography.age-not-read': at(lineOf, (detail) => ({
    zh: `“${detail('found')}”不是年龄组`,
    en: `“${detail('found')}” is not an age group`,
  })),
  'demography.age-out-of-step': at(lineOf, (detail) => ({
    zh: `年龄 ${detail('found')} 接不上，应为 ${detail('expected')}`,
    en: `age ${detail('found')} does not follow; ${detail('expected')} is due`,
  })),
  'demography.open-age-missing': at(lineOf, (detail) => ({
    zh: `最后一组“${detail('found')}”不是 65 岁以上的开口组`,
    en: `the last group, “${detail('found')}”, is not an open one of age 65 or above`,
  })),
  'demography.age-column-shifted': at(lineOf, (detail) => ({
    zh: `年龄列可能错行：${slips[detail('sign')]?.zh ?? ''}`,
    en: `the ages may have slipped: ${slips[detail('sign')]?.en ?? ''}`,
  })),
  'demography.rate-unit-wrong': at(lineOf, (detail) => ({
    zh: `死亡率 ${detail('found')} 过高；单位是否为千分之一？`,
    en: `a death rate of ${detail('found')} is too high; is it per thousand?`,
  })),
  'demography.region-repeated': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”出现了两次`,
      en: `“${detailOf(refusal, 'region')}” is there twice`,
    }),
  'demography.region-open-age': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”缺少 85 岁及以上的开口组，最后一组为 ${detailOf(refusal, 'age')} 岁`,
      en: `“${detailOf(refusal, 'region')}” has no open group of 85 and above; its last begins at ${detailOf(refusal, 'age')}`,
    }),
  'demography.region-persons': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”${detailOf(refusal, 'sex') === 'male' ? '男' : '女'} ${detailOf(refusal, 'age')} 岁组的人数不可能是 ${detailOf(refusal, 'found')}`,
      en: `“${detailOf(refusal, 'region')}”, ${detailOf(refusal, 'sex')}, age ${detailOf(refusal, 'age')}: ${detailOf(refusal, 'found')} is no number of persons`,
    }),
  'demography.region-unit': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”共 ${detailOf(refusal, 'found')} 人；单位是否为万人？`,
      en: `“${detailOf(refusal, 'region')}” has ${detailOf(refusal, 'found')} people in all; is the unit ten thousand?`,
    }),
  'demography.region-sexes': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”女婴多于男婴、高龄男多于女：两列可能填反`,
      en: `“${detailOf(refusal, 'region')}” has more girls than boys and more old men than old women: the sexes may be swapped`,
    }),
  'demography.region-ages-shifted': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”${detailOf(refusal, 'sex') === 'male' ? '男' : '女'}的年龄列可能错行`,
      en: `“${detailOf(refusal, 'region')}”, ${detailOf(refusal, 'sex')}: the ages may have slipped by a row`,
    }),
  'demography.fertility-impossible': (refusal) =>
    wrongInput({
      zh: `“${detailOf(refusal, 'region')}”的总和生育率不可能是 ${detailOf(refusal, 'found')}；小数点是否丢了？`,
      en: `The total fertility of “${detailOf(refusal, 'region')}” cannot be ${detailOf(refusal, 'found')}; is a decimal point missing?`,
    }),
};
