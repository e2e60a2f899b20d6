import { type Content, type Html, html } from '../../html/html.ts';

export interface Notification {
  /** The word that goes with the colour: 已保存, 请留意, … */
  readonly sign: string;
  readonly tone: 'done' | 'now' | 'late';
  readonly body: Content;
}

/** Something that has just happened, or that the person should know before going on. */
export function notification({ sign, tone, body }: Notification): Html {
  return html`<div class="notification notification-${tone}" role="status"><strong class="notification-sign">${sign}</strong><div>${body}</div></div>`;
}

export const notificationCss: string = `.notification { border-left: 5px solid; border-radius: 0 6px 6px 0; padding: .75rem 1rem; margin: 0 0 1.5rem; color: var(--ink); }
.notification p { margin: 0; }
.notification-sign { display: block; }
.notification-done { border-color: var(--done); background: var(--done-wash); } .notification-done .notification-sign { color: #17633f; }
.notification-now { border-color: var(--now-on-pearl); background: var(--now-wash); } .notification-now .notification-sign { color: var(--now-on-pearl); }
.notification-late { border-color: var(--late); background: var(--late-wash); } .notification-late .notification-sign { color: var(--late); }
`;
