import type { Language, Words } from '@zhulian/vocabulary';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface LanguageChoice {
  readonly language: Language;
  readonly say: (words: Words) => string;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);
const storageKey = 'zhulian.language';

export function preferredLanguage(stored: string | null, browser: string): Language {
  if (stored === 'zh' || stored === 'en') return stored;
  return browser.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Keeps the chosen language and tells the document, so that screen readers and fonts follow. */
export function LanguageProvider(props: {
  readonly initial: Language;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(props.initial);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(storageKey, language);
  }, [language]);
  const choice = useMemo(
    () => ({ language, say: (words: Words) => words[language], choose: setLanguage }),
    [language],
  );
  return <LanguageContext.Provider value={choice}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === undefined) throw new Error('useLanguage stands outside LanguageProvider');
  return choice;
}

/** What the address asks for, once; else what was chosen before. */
export function storedLanguage(): Language {
  const address = new URL(location.href);
  const asked = address.searchParams.get('lang');
  if (asked !== null) {
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
  }
  return preferredLanguage(asked ?? localStorage.getItem(storageKey), navigator.language);
}
