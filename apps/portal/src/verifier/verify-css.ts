/** What the verification page has beyond the components: camera, photograph, verdict. */
export const verifyCss: string = `.verify-ways { margin: 0 0 2rem; }
.verify-ways .input { width: 100%; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: var(--small); overflow-wrap: anywhere; }
.camera video { display: block; width: 100%; max-height: 60vh; object-fit: cover; background: #000; border-radius: 8px; margin: .75rem 0; }
.photo { margin: 1.5rem 0; }
.photo input { display: block; width: 100%; min-height: var(--touch); padding: .5rem; border: 2px dashed var(--ink-3); border-radius: 6px; font: inherit; background: #fff; }
.photo input::file-selector-button { min-height: 2.5rem; padding: 0 1rem; margin-right: .75rem; font: inherit; color: var(--sea); background: #fff; border: 2px solid var(--sea); border-radius: 6px; }
.verdict { border: 2px solid var(--ink-3); border-left-width: 8px; border-radius: 0 8px 8px 0; padding: 1rem 1.1rem; margin: 0 0 1.5rem; }
.verdict:empty { display: none; }
.verdict h2 { margin: 0; font-size: var(--small); font-weight: 400; color: var(--ink-2); }
.verdict h2:focus { outline: none; box-shadow: none; }
.verdict-word { font-size: 1.75em; font-weight: 700; line-height: 1.35; margin: 0 0 .25rem; }
.verdict-valid { border-color: var(--done); background: var(--done-wash); } .verdict-valid .verdict-word { color: #17633f; }
.verdict-unsure { border-color: var(--now-on-pearl); background: var(--pearl); } .verdict-unsure .verdict-word { color: var(--now-on-pearl); }
.verdict-wrong { border-color: var(--late); background: var(--late-wash); } .verdict-wrong .verdict-word { color: var(--late); }
.verdict h3 { margin: 1.1rem 0 .35rem; }
.verdict .summary { margin: 0; background: #fff; padding: 0 .75rem; border-radius: 6px; }
.verdict .summary-row:first-child { border-top: 0; } .verdict .summary-row:last-child { border-bottom: 0; }
.verdict .masked { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.notice { min-height: 1.6em; margin: .75rem 0 0; color: var(--now); font-weight: 600; }
.notice:empty { min-height: 0; margin: 0; }
[hidden] { display: none !important; }
`;
