import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Language } from '@zhulian/vocabulary';
import { ConfigProvider } from 'antd';
import enUs from 'antd/es/locale/en_US';
import zhCn from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { type Desk, DeskProvider } from './api/desk-context.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import type { DeskRouter } from './desk-router.tsx';
import { antdTheme } from './desk-theme.ts';
import { LanguageProvider, useLanguage } from './language/language-context.tsx';

function AntdInLanguage(props: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCn : enUs}
      theme={antdTheme}
      button={{ autoInsertSpace: false }}
    >
      {props.children}
    </ConfigProvider>
  );
}

interface DeskAppProps {
  readonly desk: Desk;
  readonly language: Language;
  readonly queries: QueryClient;
  readonly router: DeskRouter;
}

export function DeskApp({ desk, language, queries, router }: DeskAppProps) {
  return (
    <LanguageProvider initial={language}>
      <ErrorBoundary>
        <DeskProvider value={desk}>
          <QueryClientProvider client={queries}>
            <AntdInLanguage>
              <RouterProvider router={router} />
            </AntdInLanguage>
          </QueryClientProvider>
        </DeskProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}
