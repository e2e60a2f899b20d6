import { addDays } from '@zhulian/vocabulary';
import type { HouseholdId } from '../household/household.ts';
import { drawBorn } from './draw-household.ts';
import { misheard } from './draw-name.ts';
import type { Workshop } from './draw-resident.ts';
import type { DrawnResident, RegisterDraft } from './register-draft.ts';

/**
 * 相似人: another person of the same township whom a hurried clerk could take for this one: the same name or one that
 * sounds the same, born the same day or a few days off.
 */
export function drawLookAlike(
  workshop: Workshop,
  register: RegisterDraft,
  model: DrawnResident,
): DrawnResident {
  const { random } = workshop;
  const offDays = random.happens(400) ? 0 : random.between(-5, 5);
  const number = model.person.identifiers[0]?.number;
  const birthDate = addDays(model.birthDate, offDays);
  const twin = drawBorn(workshop, {
    province: register.province,
    township: model.township,
    sex: model.sex,
    birthDate: birthDate < workshop.asOf ? birthDate : model.birthDate,
    surname: '',
    name: random.happens(400) ? misheard(model.person.name) : model.person.name,
    nearNumber: number?.length === 18 ? number : undefined,
  });
  register.persons.push(twin.person);
  register.households.push({
    id: random.uuid() as HouseholdId,
    number: `${model.township}00101${String(random.between(1, 9999)).padStart(4, '0')}`,
    township: model.township,
    members: [{ personId: twin.person.id, relationToHead: '02' }],
  });
  return twin;
}
