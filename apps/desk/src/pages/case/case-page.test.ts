import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import type { CaseView, SessionView } from '@zhulian/contract';
import type { Language } from '@zhulian/vocabulary';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DeskProvider } from '../../api/desk-context.tsx';
import { createDeskRouter } from '../../desk-router.tsx';
import { birthCase } from '../../fixtures/birth-case.ts';
import { incomingCase } from '../../fixtures/incoming-case.ts';
import { clerkSession, longName } from '../../fixtures/lists.ts';
import { LanguageProvider } from '../../language/language-context.tsx';

const never = () => new Promise<never>(() => undefined);

/** The whole desk at one case, as the browser first draws it. */
async function drawCase(
  matter: CaseView,
  language: Language = 'zh',
  session: SessionView = clerkSession,
): Promise<string> {
  const queries = new QueryClient();
  queries.setQueryData(['session'], session);
  queries.setQueryData(['case', matter.id], matter);
  const history = createMemoryHistory({ initialEntries: [`/guangdong/desk/cases/${matter.id}`] });
  const router = createDeskRouter('/guangdong/desk', history);
  await router.load();
  const desk = {
    client: { read: never, write: never, fetchFile: never },
    deployment: { prefix: '/guangdong', deskPath: '/guangdong/desk', apiPath: '/guangdong/api/v1' },
    newKey: () => 'key-00000001',
  };
  const routed = createElement(RouterProvider, { router });
  const inDesk = createElement(DeskProvider, { value: desk }, routed);
  const inQueries = createElement(QueryClientProvider, { client: queries }, inDesk);
  return renderToStaticMarkup(
    createElement(LanguageProvider, { initial: language, children: inQueries }),
  );
}

function countOf(markup: string, pattern: RegExp): number {
  return markup.match(pattern)?.length ?? 0;
}

describe('case page 办件页', () => {
  test('first says who is responsible now, and that a late office costs the person nothing', async () => {
    const markup = await drawCase(birthCase);
    expect(markup).toMatch(/此刻负责：<b class="holder">广东 东莞市 长安镇/);
    expect(markup).toContain('湖南 邵阳市大祥区城南街道没有按时答复，不影响群众办理。');
    expect(markup.indexOf('此刻负责')).toBeLessThan(markup.indexOf('不影响群众办理'));
  });

  test('has one primary button, for the citizen’s case and for the co-check alike', async () => {
    expect(countOf(await drawCase(birthCase), /ant-btn-primary/g)).toBe(1);
    expect(countOf(await drawCase(incomingCase), /ant-btn-primary/g)).toBe(1);
  });

  test('says lateness in a word and marks what is not verified where it stands', async () => {
    const markup = await drawCase(birthCase);
    expect(markup).toContain('超期 6 个工作日');
    expect(markup).toMatch(/区域协作规则（草案）[^<]*<span class="standing-mark">未核实/);
  });

  test('in English leaves no Chinese but names and what a register says', async () => {
    const markup = await drawCase(birthCase, 'en');
    const spoken = markup
      .replace(/<[^>]+>/g, ' ')
      .replace(/李敏|周晓芸|唐志强|陈刚|中文|珠联/g, '');
    expect(spoken.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  });

  test('shows a name that looks like markup as a name, and a long one whole', async () => {
    const evil = await drawCase({ ...birthCase, subject: '<svg onload="x">' });
    expect(evil).not.toContain('<svg onload');
    expect(await drawCase({ ...birthCase, subject: longName })).toContain(longName);
  });

  test('offers no way to see people before the look-up is announced', async () => {
    expect(await drawCase(incomingCase)).not.toContain('就是此人');
  });

  test('closed, says that no office owes anything', async () => {
    expect(await drawCase({ ...birthCase, responsible: null })).toContain('没有单位再欠这件事');
  });
});
