/** Sizes that change between the ordinary and the elder version (长者版); everything else follows them. */
const scale = `:root { --text: 1.125rem; --small: 1rem; --lead: 1.25rem; --subheading: 1.25rem; --heading: 1.5625rem; --leading: 1.6; --touch: 2.75rem; --column: 42rem; }
:root.elder { --text: 1.5rem; --small: 1.375rem; --lead: 1.625rem; --subheading: 1.625rem; --heading: 1.875rem; --leading: 1.65; --touch: 3.75rem; --column: 48rem; }
`;

const ground = `*, *::before, *::after { box-sizing: border-box; }
html { background: var(--white); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 1rem; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: 400 var(--text)/var(--leading) var(--font); color: var(--ink); overflow-wrap: break-word; }
/* In English the quotes of a Chinese font are narrow too. */
:lang(en) { font-variant-east-asian: proportional-width; }
h1, h2, h3 { text-wrap: balance; }
h1 + .notification { margin-top: 1rem; }
h1 { font-size: var(--heading); line-height: 1.4; margin: 0 0 .35rem; overflow-wrap: anywhere; }
h2 { font-size: var(--subheading); line-height: 1.45; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: var(--text); margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; text-wrap: pretty; }
.unbroken { white-space: nowrap; }
ul, ol { margin: 0 0 1rem; padding-left: 1.4em; } li { margin: 0 0 .35rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1em; overflow-wrap: anywhere; }
a { color: var(--sea); text-underline-offset: .2em; overflow-wrap: anywhere; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #1b2733; outline-offset: 2px; box-shadow: 0 0 0 5px #ffd98a; border-radius: 4px; }
main:focus { outline: none; box-shadow: none; }
.small { font-size: var(--small); color: var(--ink-2); }
.lede { color: var(--ink-2); margin-bottom: 1.1rem; }
time, .figure { font-variant-numeric: tabular-nums; }
`;

const frame = `.skip-link { position: absolute; left: -999rem; top: 0; z-index: 2; background: #fff; padding: .6rem 1rem; }
.skip-link:focus { left: .5rem; top: .5rem; }
.site-header { background: var(--sea); color: #fff; }
.site-header-row { display: flex; align-items: center; gap: .6rem; max-width: calc(var(--column) + 2.5rem); margin: 0 auto; padding: .4rem 1.25rem; min-height: 3.625rem; }
.site-header a { color: #fff; text-decoration: none; }
.site-name { display: inline-flex; align-items: center; gap: .75rem; font-weight: 600; font-size: 1.2rem; margin-right: auto; min-height: var(--touch); }
.elder .site-name { font-size: 1.5rem; }
.site-name svg { width: 2.8rem; height: auto; flex: none; }
.site-header .switch { display: inline-flex; align-items: center; justify-content: center; min-height: var(--touch); min-width: var(--touch); padding: 0 .2rem; font-size: .9375rem; white-space: nowrap; }
.elder .site-header .switch { font-size: 1.375rem; }
.site-header .switch-framed > span { border: 1px solid rgb(255 255 255 / .65); border-radius: 6px; padding: .2rem .6rem; }
.site-header .switch:hover > span { text-decoration: underline; text-underline-offset: .25em; }
.site-header :focus-visible { outline-color: #fff; box-shadow: 0 0 0 6px #1b2733; }
.column { flex: 1; width: 100%; max-width: calc(var(--column) + 2.5rem); margin: 0 auto; padding: 0 1.25rem 2rem; }
.before-main { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: .75rem; margin-bottom: .15rem; }
.quick-exit { margin-left: auto; display: inline-flex; align-items: center; min-height: var(--touch); min-width: var(--touch); justify-content: flex-end; color: var(--ink-2); font-size: var(--small); text-decoration: none; }
.quick-exit:hover { text-decoration: underline; }
.site-footer { background: var(--wash); border-top: 1px solid var(--line); color: var(--ink-2); font-size: var(--small); }
.site-footer-inner { max-width: calc(var(--column) + 2.5rem); margin: 0 auto; padding: 1.25rem; }
.site-footer ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; margin: 0 0 .75rem; }
.site-footer li { margin: 0; }
.site-footer a { display: inline-flex; align-items: center; min-height: var(--touch); min-width: var(--touch); color: var(--sea); }
.site-footer p { margin: 0 0 .35rem; }
.site-header .demo-note { margin: 0; background: var(--pearl); color: var(--now-on-pearl); font-size: var(--small); line-height: 1.4; padding: .35rem 1.25rem; text-align: center; }
`;

const elder = `.elder .pearl-note, .elder .standing-string .pearl-note { font-size: 1em; }
.elder main a:not(.button), .elder main summary { display: inline-flex; align-items: center; min-height: var(--touch); min-width: var(--touch); }
.elder main .link-list a { display: flex; }
`;

const paper = `@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root, :root.elder { --text: 11pt; --small: 9.5pt; --lead: 12pt; --subheading: 12pt; --heading: 16pt; --touch: 0; }
  body { color: #000; background: #fff; }
  .site-header { background: #fff; color: #000; border-bottom: 1pt solid #000; }
  .site-header a { color: #000; } .site-header .switch, .before-main, .skip-link, .site-footer nav, .site-header .demo-note, .link-sign { display: none; }
  .site-name svg { filter: invert(1) grayscale(1); }
  .column { max-width: none; padding: 0; }
  .site-footer { background: #fff; border-top: 1pt solid #000; }
  .why-box, .notification, .details-body { background: #fff; border: 1pt solid #000; border-left-width: 4pt; color: #000; }
  .why-box .why-box-lead { color: #000; }
  h1, h2, h3 { break-after: avoid; } .summary-row, .pearl, .why-box { break-inside: avoid; }
  a { color: #000; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none; animation: none; } }
`;

export const pageLayoutCss: string = scale + ground + frame;

/** Rules that must come after every component's own. */
export const lastCss: string = elder + paper;
