import { useSearch } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { MatterList } from '../todo/matter-list.tsx';
import { lists } from '../todo/todo-words.ts';

/** 我的办件, and the answers of the search box. */
export function CasesPage() {
  const { say } = useLanguage();
  const { q = '' } = useSearch({ from: '/cases' });
  return (
    <>
      <PageHeading title={lists.cases.title} lead={lists.cases.lead} />
      {q !== '' && (
        <p className="search-said">{say({ zh: `搜索“${q}”`, en: `Search for “${q}”` })}</p>
      )}
      <MatterList list="cases" q={q} office="responsible" />
    </>
  );
}
