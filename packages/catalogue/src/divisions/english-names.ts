import { englishNames35To43 } from './english-names-35-to-43.ts';
import { englishNames44To46 } from './english-names-44-to-46.ts';
import { englishNames50To53 } from './english-names-50-to-53.ts';
import { englishTownshipNames } from './english-township-names.ts';

/** Stem of the English name by code, e.g. `520502: Qixingguan`. Past divisions have theirs too. */
export function englishNames(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [englishNames35To43, englishNames44To46, englishNames50To53, englishTownshipNames].flatMap(
      (packed) => Object.entries(packed).flatMap(([prefix, names]) => unpack(prefix, names)),
    ),
  );
}

/** `02 Gulou, 03 Taijiang` under `3501` is `350102 Gulou` and `350103 Taijiang`. */
function unpack(prefix: string, names: string): readonly (readonly [string, string])[] {
  return names.split(', ').map((entry) => {
    const space = entry.indexOf(' ');
    return [`${prefix}${entry.slice(0, space)}`, entry.slice(space + 1)];
  });
}
