import type { CaseView } from '@zhulian/contract';
import { useState } from 'react';
import { NothingHere } from '../../components/nothing-here.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { caseWords } from './case-words.ts';
import { CoCheckDrawer } from './co-check-drawer.tsx';
import { CoCheckTable } from './co-check-table.tsx';
import { Facts } from './facts.tsx';
import { Ladder } from './ladder.tsx';
import { WhyBox } from './why-box.tsx';

/** Before acceptance nobody has been asked yet; whether somebody will be stands on the string. */
function isBefore(matter: CaseView): boolean {
  return matter.pearls.some((pearl) => pearl.code.startsWith('co-check/'));
}

/** The evidence: questions and answers, the governing article, who and with what papers, and the ladder. */
export function CoChecksCard({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const open = matter.coChecks.find((coCheck) => coCheck.id === openId);
  const chased = matter.coChecks.filter((coCheck) =>
    coCheck.ladder.some((rung) => rung.firedAt !== null),
  );
  return (
    <section className="card evidence-card" aria-labelledby="co-checks-heading">
      <h2 id="co-checks-heading">{say(caseWords.coChecks)}</h2>
      {matter.coChecks.length === 0 ? (
        <NothingHere
          good={isBefore(matter) ? caseWords.coChecksLater : caseWords.noCoChecks}
          what={caseWords.noCoChecksWhat}
        />
      ) : (
        <CoCheckTable coChecks={matter.coChecks} onOpen={(coCheck) => setOpenId(coCheck.id)} />
      )}
      <WhyBox governing={matter.governing} />
      {chased.map((coCheck) => (
        <Ladder key={coCheck.id} coCheck={coCheck} />
      ))}
      <Facts matter={matter} />
      <CoCheckDrawer coCheck={open} onClose={() => setOpenId(undefined)} />
    </section>
  );
}
