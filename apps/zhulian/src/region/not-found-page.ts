import type { ProblemDocument } from '@zhulian/contract';
import { escapeMarkup } from '@zhulian/design';

/** 没有这个地址: for somebody who mistyped a province or followed an old link. Both languages, for nobody has chosen yet. */
export function renderNotFound(problem: ProblemDocument): string {
  const { title, why, remedy, code } = problem;
  const text = escapeMarkup;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title.zh)}</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/home.css"></head>
<body><main><h1>${text(title.zh)}</h1><p>${text(why.zh)}</p><p>${text(remedy.zh)}</p>
<div lang="en"><p><strong>${text(title.en)}</strong></p><p>${text(why.en)} ${text(remedy.en)}</p></div>
<p><a href="/">珠联首页 · Zhulian home</a></p><p><small>${text(code)}</small></p></main></body></html>`;
}
