import { standingStringCss } from '../string-of-pearls/standing-string.ts';
import { tokensCss } from '../tokens/tokens-css.ts';
import { backLinkCss } from './back-link/back-link.ts';
import { basisCss } from './basis/basis.ts';
import { buttonCss } from './button/button.ts';
import { dateInputCss } from './date-input/date-input.ts';
import { detailsCss } from './details/details.ts';
import { errorSummaryCss } from './error-summary/error-summary.ts';
import { fieldCss } from './field/field.ts';
import { linkListCss } from './link-list/link-list.ts';
import { notificationCss } from './notification/notification.ts';
import { lastCss, pageLayoutCss } from './page-layout/page-layout-css.ts';
import { choicesCss } from './radios/radios.ts';
import { refusalCss } from './refusal/refusal.ts';
import { summaryListCss } from './summary-list/summary-list.ts';
import { whyBoxCss } from './why-box/why-box.ts';

/** The one stylesheet of a page made of these components. */
export function componentsCss(): string {
  return [
    tokensCss(),
    pageLayoutCss,
    fieldCss,
    choicesCss,
    dateInputCss,
    buttonCss,
    summaryListCss,
    errorSummaryCss,
    notificationCss,
    detailsCss,
    whyBoxCss,
    linkListCss,
    backLinkCss,
    refusalCss,
    basisCss,
    standingStringCss,
    lastCss,
  ].join('\n');
}
