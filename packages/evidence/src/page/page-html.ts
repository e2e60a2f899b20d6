import { pageCss } from './page-css.ts';
import { pageWords } from './page-words.ts';

/**
 * 核验页 as one file: script and style stand inside, and the policy lets nothing else in and nothing out. `hashOf` is SHA-256 in base64, for
 * the policy to name exactly this script and this style.
 */
export function pageHtml(script: string, hashOf: (text: string) => string): string {
  const inlined = `"use strict";${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(inlined)}'`,
    `style-src 'sha256-${hashOf(pageCss)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const noScript = `${pageWords.noScript.zh} ${pageWords.noScript.en}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>证据核验 - 珠联 Zhulian</title>
<style>${pageCss}</style>
</head>
<body>
<noscript><p>${noScript}</p></noscript>
<script>${inlined}</script>
</body>
</html>
`;
}
