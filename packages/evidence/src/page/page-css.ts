/** One column, readable on a phone, plain on paper. The colours are those of the house, each AA on its ground and never without a word. */
export const pageCss: string = `:root{--sea:#0f5c6e;--wash:#f5f7fa;--ink:#1b2733;--ink2:#52606d;--line:#e3e8ee;--done:#17633f;--donew:#e7f5ed;--late:#b3261e;--latew:#fbeae9;--now:#9a4708;--pearl:#f7f3ea;--mist:#b4bfcb}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--wash);color:var(--ink);font:1.0625rem/1.65 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
html[lang=en] body{font-family:system-ui,"Noto Sans","Noto Sans SC","Noto Sans CJK SC",sans-serif}
header{background:var(--sea);color:#fff}
header>div,main{max-width:54rem;margin:0 auto;padding:.75rem 1.25rem}
header>div{display:flex;align-items:center;justify-content:space-between;gap:1rem}
header strong{font-size:1.1875rem;letter-spacing:.04em}
header button{background:none;border:1px solid #fff;color:#fff}
button{font:inherit;min-height:2.75rem;padding:0 1rem;border-radius:6px;border:2px solid var(--sea);background:#fff;color:var(--sea);cursor:pointer}
:focus-visible{outline:3px solid #f2c48d;outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
h1{font-size:1.75rem;line-height:1.35;margin:1.25rem 0 .5rem}
h2{font-size:1.25rem;line-height:1.4;margin:2.25rem 0 .75rem}
h3{font-size:1.0625rem;margin:0}
.small{font-size:.9375rem;color:var(--ink2);margin:.25rem 0}
.chooser{border:2px dashed var(--ink2);border-radius:8px;background:#fff;padding:1.25rem;margin:1.25rem 0}
.over .chooser{border-color:var(--sea);background:#e4f1f3}
.chooser label{display:block;font-weight:700}
.chooser input{display:block;width:100%;font:inherit;min-height:2.75rem;margin:.5rem 0}
.chooser input::file-selector-button{font:inherit;min-height:2.75rem;padding:0 1rem;margin-right:.75rem;border:2px solid var(--sea);border-radius:6px;background:#fff;color:var(--sea);cursor:pointer}
.chooser input[type=text]{padding:.25rem .75rem;border:2px solid var(--ink2);border-radius:6px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9375rem}
.banner{border:2px solid;border-left-width:10px;border-radius:0 8px 8px 0;padding:1rem 1.25rem;background:#fff}
.banner p{margin:.25rem 0}
.banner h2{margin:0;font-size:1.75rem}
.banner h2:focus{outline:none;box-shadow:none}
.banner.holds{border-color:var(--done);background:var(--donew)} .banner.holds h2{color:var(--done)}
.banner.broken{border-color:var(--late);background:var(--latew)} .banner.broken h2{color:var(--late)}
.finger{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9375rem}
dl{margin:1rem 0;background:#fff;border-radius:8px;padding:.25rem 1rem}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem;padding:.5rem 0;border-top:1px solid var(--line)}
dl>div:first-child{border-top:0}
dt{color:var(--ink2)} dd{margin:0}
ol.string,ul.plain{list-style:none;margin:0;padding:0}
ol.string>li{position:relative;padding:0 0 1.25rem 2.25rem}
ol.string>li::before{content:"";position:absolute;left:.375rem;top:.375rem;width:1rem;height:1rem;border-radius:50%;background:var(--sea)}
ol.string>li:not(:last-child)::after{content:"";position:absolute;left:.8125rem;top:1.5rem;bottom:-.25rem;width:2px;background:var(--mist)}
ol.string>li.now::before{background:#b4560b;box-shadow:0 0 0 4px #fdf1e6}
.card{background:#fff;border-radius:8px;border-left:6px solid var(--mist);padding:.75rem 1rem;margin:.75rem 0}
.card p,ol.string p{margin:.25rem 0}
button.screen{margin:1.5rem 0 .5rem}
.card.good{border-color:var(--done)} .card.bad{border-color:var(--late)}
.mark{font-weight:700} .good .mark,.mark.holds{color:var(--done)} .bad .mark,.mark.broken{color:var(--late)} .mark.unsaid{color:var(--now)}
details{background:#fff;border-radius:8px;margin:.5rem 0;padding:0 1rem}
summary{padding:.625rem 0;cursor:pointer;min-height:2.75rem}
details ul{margin:0 0 .75rem;padding-left:1.25rem}
code{overflow-wrap:anywhere;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em}
[hidden]{display:none!important}
@media (max-width:34rem){dl>div{grid-template-columns:1fr}h1{font-size:1.5rem}}
@media print{body{background:#fff;font-size:10.5pt}header{background:none;color:var(--ink);border-bottom:2px solid var(--ink)}header button,.chooser,.screen{display:none}main,header>div{max-width:none;padding:0}.card,dl,details{border:1px solid var(--mist);break-inside:avoid}ol.string>li{break-inside:avoid}ol.string>li::before{print-color-adjust:exact}}
@media (prefers-reduced-motion:no-preference){.chooser{transition:background .12s}}
`;
