import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';

function Bars({ widths }: { readonly widths: readonly number[] }) {
  return widths.map((width, index) => <span key={index} className="bar" data-width={width} />);
}

function Loading({
  className,
  widths,
}: {
  readonly className: string;
  readonly widths: readonly number[];
}) {
  const { say } = useLanguage();
  return (
    <div className={`skeleton ${className}`} role="status" aria-label={say(componentWords.loading)}>
      <Bars widths={widths} />
    </div>
  );
}

/** Grey shapes of what is coming, in its place, so that nothing jumps. */
export function FrameSkeleton() {
  return <Loading className="skeleton-frame" widths={[3, 5, 4]} />;
}

export function ListSkeleton() {
  return <Loading className="skeleton-list" widths={[5, 4, 5, 3, 4, 5, 4, 3]} />;
}

export function CaseSkeleton() {
  return <Loading className="skeleton-case" widths={[3, 5, 5, 4]} />;
}
