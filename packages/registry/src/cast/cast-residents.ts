import type { CalendarDate } from '@zhulian/vocabulary';
import type { PersonId } from '../person/person.ts';
import type { CastPlace, CastResident } from './cast-resident.ts';

/*
 * Every resident here is invented. The numbers are synthetic: built by the rule of GB 11643 so that they check, from
 * division codes of the story, and belong to no one we know of.
 */

const day = (text: string): CalendarDate => text as CalendarDate;
const id = (text: string): PersonId => text as PersonId;

/** 鸭池镇: the papers say 毕节市 522401, abolished in 2011; today 七星关区 520502. */
const yachi: Omit<CastPlace, 'since'> = {
  province: '52',
  divisionAsWritten: '522401',
  townshipAsWritten: '鸭池镇',
  township: '520502100',
};

/** 东莞市长安镇. */
const changan: Omit<CastPlace, 'since'> = {
  province: '44',
  divisionAsWritten: '441900119',
  townshipAsWritten: null,
  township: '441900119',
};

/** 邵阳市大祥区城南街道. */
const chengnan: Omit<CastPlace, 'since'> = {
  province: '43',
  divisionAsWritten: '430503007',
  townshipAsWritten: null,
  township: '430503007',
};

/** 周晓芸. With a spouse in the first story; in the second she applies alone and nobody else is asked. */
const mother: CastResident = {
  slug: 'zhou-xiaoyun',
  name: '周晓芸',
  latinName: 'Zhou Xiaoyun',
  part: { zh: '申请人，户籍贵州毕节，住东莞长安', en: 'Applicant from Bijie, living in Dongguan' },
  sex: '2',
  birthDate: day('1993-03-14'),
  number: '522401199303142640',
  registeredAt: { ...yachi, since: day('1993-04-02') },
  livesAt: { ...changan, since: day('2023-03-06') },
  personIds: {
    44: id('38b4c168-a482-4135-b725-4dc89cab99d1'),
    52: id('cb17609c-e695-4422-a6f4-f5ef5bbd9423'),
  },
};

const father: CastResident = {
  slug: 'chen-liping',
  name: '陈立平',
  latinName: 'Chen Liping',
  part: {
    zh: '共同申请人，户籍湖南邵阳，住东莞长安',
    en: 'Co-applicant from Shaoyang, living in Dongguan',
  },
  sex: '1',
  birthDate: day('1991-06-08'),
  number: '430503199106082719',
  registeredAt: { ...chengnan, since: day('1991-07-01') },
  livesAt: { ...changan, since: day('2023-03-06') },
  personIds: {
    43: id('fd0a8217-9607-44da-b487-04b2a254e082'),
    44: id('8b533c07-8af6-4c4f-8ab1-db3a043c3d86'),
  },
};

const homophone: CastResident = {
  slug: 'zhou-xiaoyun-cloud',
  name: '周晓云',
  latinName: 'Zhou Xiaoyun (云)',
  part: {
    zh: '同音不同字，生日差一天',
    en: 'Sounds the same, written differently, born a day later',
  },
  sex: '2',
  birthDate: day('1993-03-15'),
  number: '522401199303152822',
  registeredAt: { ...yachi, since: day('1993-05-10') },
  livesAt: null,
  personIds: { 52: id('099d865f-5bbe-4793-bb52-e29e18468222') },
};

const namesake: CastResident = {
  slug: 'zhou-xiaoyun-elder',
  name: '周晓芸',
  latinName: 'Zhou Xiaoyun (born 1992)',
  part: { zh: '同名同镇，出生日期不同', en: 'Same name and township, another birth date' },
  sex: '2',
  birthDate: day('1992-11-07'),
  number: '522401199211073625',
  registeredAt: { ...yachi, since: day('1992-12-01') },
  livesAt: null,
  personIds: { 52: id('9609b918-6271-4f4b-99f7-371266f29136') },
};

const oneDigitApart: CastResident = {
  slug: 'zhou-xiaoyun-small',
  name: '周小芸',
  latinName: 'Zhou Xiaoyun (小)',
  part: { zh: '同日出生，号码只差一位顺序码', en: 'Born the same day, one serial digit apart' },
  sex: '2',
  birthDate: day('1993-03-14'),
  number: '522401199303144646',
  registeredAt: { ...yachi, since: day('1993-04-20') },
  livesAt: null,
  personIds: { 52: id('06aeb2c2-03ab-4e4e-a264-a0686471ea26') },
};

const rareName: CastResident = {
  slug: 'chen-jixiang',
  name: '陈𠮷祥',
  latinName: 'Chen Jixiang (𠮷)',
  part: {
    zh: '姓名含 𠮷（U+20BB7），凭证须能印出',
    en: 'A name with 𠮷 (U+20BB7) that must print',
  },
  sex: '2',
  birthDate: day('1996-09-02'),
  number: '522401199609021622',
  registeredAt: { ...yachi, since: day('1996-10-08') },
  livesAt: { ...changan, since: day('2022-08-15') },
  personIds: {
    44: id('388d66ca-469f-479d-97c5-38f173deb4da'),
    52: id('e7ebd88e-8f9c-4594-97a1-10b98567b992'),
  },
};

const unprintableName: CastResident = {
  slug: 'wu-unprintable',
  name: '吴\u{2EBF0}',
  latinName: 'Wu (U+2EBF0)',
  part: {
    zh: '姓名含扩展 I 区汉字（U+2EBF0），没有字体能印，凭证须停发',
    en: 'A name with U+2EBF0 (CJK Extension I), which no font prints: the issue must stop',
  },
  sex: '2',
  birthDate: day('1995-04-11'),
  number: '522401199504112069',
  registeredAt: { ...yachi, since: day('1995-05-06') },
  livesAt: { ...changan, since: day('2024-02-26') },
  personIds: {
    44: id('5b938ed2-14cb-417e-98b5-86d8c52f8531'),
    52: id('6a9d061a-ae57-4d26-bcf3-068b7525d358'),
  },
};

/** Parts of the story that residents play. */
export type CastPart =
  | 'mother'
  | 'father'
  | 'homophone'
  | 'namesake'
  | 'oneDigitApart'
  | 'rareName'
  | 'unprintableName';

/** 演示居民 (虚构), by their part in the story. */
export const castResidents: Readonly<Record<CastPart, CastResident>> = {
  mother,
  father,
  homophone,
  namesake,
  oneDigitApart,
  rareName,
  unprintableName,
};
