import type { Words } from '@zhulian/vocabulary';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../language/language-context.tsx';

/** Title of a page, one sentence on what it is for, and its tools; also names the browser tab. */
export function PageHeading(props: {
  readonly title: Words;
  readonly lead?: Words;
  readonly children?: ReactNode;
}) {
  const { say } = useLanguage();
  const title = say(props.title);
  useEffect(() => {
    document.title = `${title} · 珠联`;
  }, [title]);
  return (
    <header className="page-heading">
      <div>
        <h1>{title}</h1>
        {props.lead !== undefined && <p className="lead">{say(props.lead)}</p>}
      </div>
      {props.children}
    </header>
  );
}
