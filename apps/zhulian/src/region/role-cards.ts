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
  'hub-coordinator': { zh: '逐级督办后仍未答复的协查', en: 'Co-checks no rung below could settle' },
  auditor: { zh: '链路', en: 'Links' },
};

/** Who can be signed in as with one click: the family, then the offices that answer for it, province by province. */
export function roleGroups(): readonly RoleGroup[] {
  const { mother, father, rareName, unprintableName } = cast.residents;
  return [
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

function citizenCard(resident: CastResident, code: string): RoleCard {
  const slug = provinces.find((candidate) => candidate.digits === code)?.slug ?? '';
  return {
    name: resident.name,
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
