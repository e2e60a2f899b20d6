import type { CalendarDate } from '@zhulian/vocabulary';
import type { Obligation } from '../obligation/obligation.ts';
import type { OfficeNaming } from '../office/province-words.ts';
import type { CaseState } from '../responsibility/responsible-office.ts';
import { birthRegistrationPearls } from './birth-registration-pearls.ts';
import { coCheckPearls } from './co-check-pearls.ts';
import { firstChildPearls } from './first-child-pearls.ts';
import type { Pearl } from './pearl.ts';

/**
 * 责任链. Every matter is a string: what is done (or was late), then exactly one pearl that is `now` while the matter is
 * open, then what is to come. A closed matter has no `now`.
 */
export function stringOfPearls(
  state: CaseState,
  obligations: readonly Obligation[],
  today: CalendarDate,
  nameOf?: OfficeNaming,
): readonly Pearl[] {
  const light = { obligations, today, nameOf };
  switch (state.kind) {
    case 'birth-registration':
      return birthRegistrationPearls(state, light);
    case 'co-check':
      return coCheckPearls(state, light);
    case 'first-child-registration':
      return firstChildPearls(state, light);
  }
}
