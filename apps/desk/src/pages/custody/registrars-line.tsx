import type { RegistrarView } from '@zhulian/contract';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { custodyWords } from './custody-words.ts';

/** 登记方: the three, each with the moment at which it registered, or that it has not. */
export function RegistrarsLine({ registrars }: { readonly registrars: readonly RegistrarView[] }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <ul className="registrars">
      {registrars.map((registrar) => (
        <li
          key={registrar.party}
          className={registrar.registeredAt === null ? '' : 'has-registered'}
        >
          {registrar.registeredAt !== null && <span aria-hidden="true">✓ </span>}
          {say(registrar.name)}{' '}
          <span className="hint">
            {registrar.registeredAt === null
              ? say(custodyWords.notRegistered)
              : shortMoment(registrar.registeredAt, today)}
          </span>
        </li>
      ))}
    </ul>
  );
}
