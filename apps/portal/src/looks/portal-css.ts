import { componentsCss } from '@zhulian/design';

const own = `.matter-number { color: var(--ink-2); margin: 0 0 1rem; font-size: var(--small); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.1rem; margin: 0 0 1rem; }
.card h2, .card h3 { margin-top: 0; }
.lookup h2 { font-size: var(--text); margin: 0; }
.lookup > p { margin: 0 0 .4rem; }
.lookup .summary { margin: 0; }
.lookup .summary-row { grid-template-columns: 4.5em 1fr; padding: .1rem 0; border: 0; }
.lookup .summary dt { font-size: var(--small); }
.lookup .summary dd { grid-column: 2; font-size: var(--small); }
.steps { list-style: none; padding: 0; counter-reset: step; }
.steps > li { counter-increment: step; position: relative; padding-left: 2.6em; margin-bottom: .9rem; }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: .1em; width: 1.6em; height: 1.6em; line-height: 1.6em; text-align: center; border-radius: 50%; background: var(--sea-wash); color: var(--sea); font-weight: 600; font-variant-numeric: tabular-nums; }
.materials { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.materials li { padding: .65rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.materials strong { display: block; }
.free { color: #17633f; font-weight: 600; }
.qr { display: block; width: min(100%, 18rem); height: auto; background: #fff; margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: 8px; }
.short-code { font: 600 var(--heading)/1.4 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .06em; overflow-wrap: anywhere; }
.progress { color: var(--ink-2); font-size: var(--small); margin: 0 0 .5rem; font-variant-numeric: tabular-nums; }
.link-like { font: inherit; color: var(--sea); background: none; border: 0; padding: 0; text-align: left; text-decoration: underline; text-underline-offset: .2em; min-height: var(--touch); min-width: var(--touch); cursor: pointer; }
.signed-in { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; }
.kept { border-left: 5px solid var(--ink-3); padding: .25rem 0 .25rem 1rem; margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.ask + .ask { border-top: 1px solid var(--line); padding-top: 1rem; }
.print-only { display: none; }
@media print { .print-only { display: block; } form, .no-print { display: none; } .qr { width: 45mm; } details > summary { color: #000; } details::details-content { content-visibility: visible; height: auto; } }
`;

/** The site's one stylesheet. */
export function portalCss(): string {
  return `${componentsCss()}\n${own}`;
}
