import { type RefObject, useEffect } from 'react';
import { isTyping } from '../../layout/typing.ts';

const linkOf = '[data-row-link]';

/** j and k move the focus from row to row (Enter then opens the focused link by itself); x marks the row. */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  onMark: (caseId: string) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('.ant-modal-wrap, .ant-drawer-open') !== null) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>(linkOf) ?? [])];
      const row = document.activeElement?.closest('tr');
      const at = links.findIndex((link) => link.closest('tr') === row);
      if (event.key === 'j') links[Math.min(links.length - 1, at + 1)]?.focus();
      else if (event.key === 'k') links[Math.max(0, at - 1)]?.focus();
      else if (event.key === 'x' && row?.dataset['row'] !== undefined) onMark(row.dataset['row']);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [table, onMark]);
}
