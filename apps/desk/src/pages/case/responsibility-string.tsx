import type { Pearl } from '@zhulian/contract';
import { drawString, layoutString, stringSentence } from '@zhulian/design';
import { useEffect, useRef, useState } from 'react';
import { SvgDrawing } from '../../components/svg-drawing.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';

const widthBeforeMeasured = 1100;
const widthOnPaper = 690;

/** 责任链 as wide as its place; a second drawing fits A4 and is shown only on paper. */
export function ResponsibilityString({ pearls }: { readonly pearls: readonly Pearl[] }) {
  const { language } = useLanguage();
  const today = useToday();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widthBeforeMeasured);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const reader = { language, today };
  const sentence = stringSentence(pearls, reader);
  const draw = (across: number) =>
    drawString(layoutString(pearls, { ...reader, width: across }), sentence);
  return (
    <>
      <div ref={place} className="string-place">
        <SvgDrawing drawing={draw(width)} />
      </div>
      <div className="string-on-paper">
        <SvgDrawing drawing={draw(widthOnPaper)} />
      </div>
    </>
  );
}
