import { type CastOfficial, type CastResident, cast } from '@zhulian/registry';
import { provinces, type Words } from '@zhulian/vocabulary';
import type { RoleCard, RoleGroup } from './home-page.ts';

const roleWords: Readonly<Record<CastOfficial['role'], Words>> = {
  clerk: { zh: '经办人', en: 'Clerk' },
  'county-officer': { zh: '县级负责人', en: 'County officer' },
  'province-coordinator': { zh: '省级协调员', en: 'Province coordinator' },
  'hub-coordinator': { zh: '国家枢纽协调员', en: 'Hub coordinator' },
  auditor: { zh: '审计', en: 'Auditor' },
};

const waits: Readonly<Record<CastOfficial['role'], Words>> = {
  clerk: { zh: '今日待办、协查、登记发证', en: 'Today’s list, co-checks, registration' },
  'county-officer': { zh: '看哪个单位迟办', en: 'Which office is late' },
  'province-coordinator': { zh: '督办与链路', en: 'Ladder steps and links' },
  'hub-coordinator': {
    zh: '逐级督办后仍未答复的，省际收支，指定承办',
    en: 'What no rung below could settle, the balance of ten provinces, assignments',
  },
  auditor: {
    zh: '日志有没有被改过，谁查阅得多',
    en: 'Whether the log was changed, who looks often',
  },
};

/** The first story as cards to be clicked one after the other. */
function storyCards(): readonly RoleCard[] {
  const { mother } = cast.residents;
  const { changanClerk, yachiClerk, daxiangOfficer } = cast.staff;
  return [
    {
      ...citizenCard(mother, '44'),
      waits: {
        zh: '在手机上申请：不用回户籍地，不用交材料',
        en: 'Applies on her phone: no journey home, no papers to bring',
      },
    },
    {
      ...officialCard(changanClerk, 'guangdong'),
      waits: {
        zh: '时钟快进 10 分钟后受理，同时向贵州、湖南协查',
        en: 'Moves the clock on by 10 minutes and accepts; Guizhou and Hunan are asked at once',
      },
    },
    {
      ...officialCard(yachiClerk, 'guizhou'),
      waits: {
        zh: '签收，在相似的人里配对，逐项答复',
        en: 'Receives, tells her from look-alikes, answers item by item',
      },
    },
    {
      ...officialCard(daxiangOfficer, 'hunan'),
      waits: {
        zh: '下属单位没有答复：时钟走过期限，看督办逐级上来',
        en: 'An office below stays silent: move past the limit and see the ladder climb',
      },
    },
    {
      ...citizenCard(mother, '44'),
      waits: {
        zh: '确认承诺书：单位没有答复，不影响她办理',
        en: 'Signs an undertaking: an office’s silence costs her nothing',
      },
    },
    {
      ...officialCard(changanClerk, 'guangdong'),
      waits: {
        zh: '登记发证；凭证上的二维码不联网也能核验',
        en: 'Registers and issues the voucher, whose code verifies with no network',
      },
    },
  ];
}

/** Who can be signed in as with one click: the story, the family, and the offices that answer for it. */
export function roleGroups(): readonly RoleGroup[] {
  const { mother, father, rareName, unprintableName } = cast.residents;
  return [
    { title: { zh: '一家人的事', en: 'One family’s matter' }, cards: storyCards(), inOrder: true },
    {
      title: { zh: '群众（广东门户）', en: 'Citizens (Guangdong portal)' },
      cards: [mother, father, rareName, unprintableName].map((resident) =>
        citizenCard(resident, '44'),
      ),
    },
    ...['44', '52', '43'].map((code) => provinceGroup(code)),
    {
      title: { zh: '国家枢纽', en: 'National hub' },
      cards: Object.values(cast.staff)
        .filter(({ province }) => province === 'hub')
        .map((official) => officialCard(official, 'hub')),
    },
  ];
}

function provinceGroup(code: string): RoleGroup {
  const province = provinces.find((candidate) => candidate.digits === code);
  const staff = Object.values(cast.staff).filter((official) => official.province === code);
  return {
    title: {
      zh: `${province?.short.zh ?? code}经办工作台`,
      en: `${province?.short.en ?? code} desk`,
    },
    cards: staff.map((official) => officialCard(official, province?.slug ?? code)),
  };
}

function officialCard(official: CastOfficial, slug: string): RoleCard {
  return {
    name: official.name,
    latinName: official.latinName,
    role: roleWords[official.role],
    place: official.officeName,
    waits: waits[official.role],
    href: `/${slug}/sign-in?as=${official.id}`,
  };
}

/** 〓, the compositor's mark for a missing sort, stands for a character that no font of this machine shows. */
function printable(name: string): string {
  return [...name].map((sign) => ((sign.codePointAt(0) ?? 0) > 0x2_ebe0 ? '〓' : sign)).join('');
}

function citizenCard(resident: CastResident, code: string): RoleCard {
  const slug = provinces.find((candidate) => candidate.digits === code)?.slug ?? '';
  return {
    name: printable(resident.name),
    latinName: resident.latinName,
    role: { zh: '群众', en: 'Citizen' },
    place: resident.part,
    waits: {
      zh: '办生育登记，看谁看过我的信息',
      en: 'Register a birth; see who looked at my record',
    },
    href: `/${slug}/sign-in/portal?as=${resident.slug}-${code}`,
  };
}
