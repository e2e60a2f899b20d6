import { foldPersonName } from '@zhulian/vocabulary';
import type { Person } from '../person/person.ts';
import type { AskedPerson } from './asked-person.ts';
import { soundOf } from './name-sound.ts';
import type { PairingSignCode } from './pairing-sign.ts';

/** Compares the name, best likeness first. */
export function nameSign(asked: AskedPerson, person: Person): PairingSignCode {
  const wanted = foldPersonName(asked.name);
  const held = foldPersonName(person.name);
  if (wanted === held) return 'name-equal';
  if (person.formerNames.some((former) => foldPersonName(former.name) === wanted)) {
    return 'former-name-equal';
  }
  const wantedSound = soundOf(asked.name);
  const heldSound = soundOf(person.name);
  if (wantedSound.exact === heldSound.exact) return 'name-sounds-equal';
  if (wantedSound.fuzzy === heldSound.fuzzy) return 'name-sounds-near';
  return hasOneOtherCharacter([...wanted], [...held]) ? 'name-one-character' : 'name-differs';
}

/** Counted in characters, not code units, so that 𠮷 is one. Names of two characters are too short for this. */
function hasOneOtherCharacter(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length || left.length < 3) return false;
  return left.filter((character, index) => character !== right[index]).length === 1;
}
