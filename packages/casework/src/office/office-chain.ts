import { hubOffice, levelOfOffice, type OfficeId, type RungOffice } from './office.ts';

/**
 * 逐级上报: the office and those above it, one for each rung. A township's county rung is the first six digits of its
 * code; in a city without counties (东莞 4419, 中山 4420, 儋州 4604) these six digits are the city itself, which is right.
 * An office above the townships is its own rung: a county that is late is reported to the county, then to the province.
 */
export function officeChain(office: OfficeId): readonly RungOffice[] {
  if (office === hubOffice) return rungs(hubOffice, hubOffice, hubOffice);
  const province = `${office.slice(0, 2)}0000`;
  if (levelOfOffice(office) === 'province') return rungs(office, office, province);
  return rungs(office, office.slice(0, 6), province);
}

function rungs(handler: OfficeId, county: OfficeId, province: OfficeId): readonly RungOffice[] {
  return [
    { rung: 'handler', office: handler },
    { rung: 'county', office: county },
    { rung: 'province', office: province },
    { rung: 'hub', office: hubOffice },
  ];
}
