import { html, linkList } from '@zhulian/design';
import { frameWords } from '../frame/frame-words.ts';
import type { Page, Visit } from '../http/visit.ts';

/** 网站地图、联系我们、无障碍说明: what a government site owes its readers. */
export function aboutPage({ reader, api }: Visit): Page {
  const { say, to } = reader;
  const guides = api.listGuides().map((guide) => ({
    href: to(`/guides/${guide.slug}`),
    label: say({ zh: `${guide.title.zh} 办事指南`, en: `${guide.title.en}: guide` }),
  }));
  const map = [
    { href: to(''), label: say(frameWords.home) },
    ...guides,
    { href: to('/matters'), label: say(frameWords.myMatters) },
    { href: to('/lookups'), label: say(frameWords.lookups) },
    { href: to('/verify'), label: say(frameWords.verify) },
  ];
  return {
    kind: 'page',
    title: say(frameWords.about),
    back: { href: to(''), label: say(frameWords.home) },
    main: html`<h1>${say(frameWords.about)}</h1>
<h2>${say({ zh: '网站地图', en: 'Site map' })}</h2>${linkList(map)}
<h2>${say({ zh: '联系我们', en: 'Contact' })}</h2><p>${say(frameWords.hotline)}</p><p>${say({
      zh: '也可以到任一镇（街道）窗口，由工作人员帮您办；不会用手机，也一样能办。',
      en: 'Or come to any town or subdistrict window, where staff will help. You can do everything without a phone.',
    })}</p>
<h2>${say({ zh: '无障碍', en: 'Accessibility' })}</h2><p>${say({
      zh: '本站可以只用键盘、读屏软件或长者版使用，不需要脚本。提交后十分钟内可以更正。',
      en: 'This site works with a keyboard, a screen reader, larger text, and without script. What you send can be corrected for ten minutes.',
    })}</p>
<h2>${say({ zh: '网站找错', en: 'Report a mistake' })}</h2><p>${say({
      zh: '发现网站有错，请拨打 12345，说明页面和错在哪里。',
      en: 'If you find a mistake on this site, call 12345 and say which page and what is wrong.',
    })}</p>`,
  };
}
