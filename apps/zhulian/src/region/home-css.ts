import { fontStack, tokensCss } from '@zhulian/design';

/** Stylesheet of the first page, on the tokens of the house. */
export const homeCss: string = `${tokensCss()}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 ${fontStack}; color: var(--ink); background: var(--wash); }
:lang(en) { font-variant-east-asian: proportional-width; }
header { display: flex; align-items: center; gap: 12px; padding: 12px 24px; background: var(--sea); color: #fff; }
header svg { width: 88px; height: 26px; }
.brand { font-size: 22px; font-weight: 700; letter-spacing: .06em; }
:lang(en) .brand { letter-spacing: 0; }
.language { margin-left: auto; color: #fff; padding: 10px 0; }
main { max-width: 1128px; margin: 0 auto; padding: 32px 24px 40px; }
h1 { font-size: 28px; line-height: 1.35; margin: 0 0 6px; word-break: keep-all; }
h2 { font-size: 17px; margin: 28px 0 10px; }
.lead { margin: 0 0 16px; max-width: 48em; }
.demo, .sign-in { background: var(--pearl); color: var(--ink); border-left: 4px solid var(--now-on-pearl); padding: 10px 14px; border-radius: 0 6px 6px 0; margin: 0 0 8px; }
.sign-in { font-weight: 600; color: var(--now-on-pearl); }
ul, ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(4, minmax(0, 1fr)); }
ol { grid-template-columns: repeat(3, minmax(0, 1fr)); counter-reset: step; }
li a { display: block; height: 100%; padding: 14px 16px; background: #fff; border: 1px solid var(--line); border-radius: 8px; color: inherit; text-decoration: none; }
ol a { display: grid; grid-template-columns: 40px minmax(0, 1fr); align-content: start; }
ol a::before { counter-increment: step; content: counter(step); grid-row: 1 / span 3; width: 28px; height: 28px; border-radius: 50%; background: var(--sea); color: #fff; font-weight: 600; line-height: 28px; text-align: center; }
li a:hover { border-color: var(--sea); background: var(--sea-wash); }
li a:focus-visible, .language:focus-visible { outline: 3px solid var(--now-on-pearl); outline-offset: 2px; }
li strong { font-size: 17px; color: var(--sea); }
.role { color: var(--ink-2); }
.place, .waits { display: block; font-size: 14px; line-height: 1.5; color: var(--ink-2); }
.waits { margin-top: 4px; color: var(--ink); }
footer { padding: 0 24px 32px; text-align: center; color: var(--ink-2); font-size: 14px; }
@media (max-width: 1000px) { ul, ol { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 560px) { main { padding: 20px 16px 28px; } h1 { font-size: 23px; } ul, ol { grid-template-columns: minmax(0, 1fr); gap: 8px; } ul a { padding: 10px 14px; } }
`;
