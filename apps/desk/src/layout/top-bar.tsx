import { Link, useNavigate } from '@tanstack/react-router';
import { drawMark } from '@zhulian/design';
import { useEffect, useRef } from 'react';
import { SvgDrawing } from '../components/svg-drawing.tsx';
import { useLanguage } from '../language/language-context.tsx';
import { DemoClock } from './demo-clock.tsx';
import { frameWords, roleWords } from './frame-words.ts';
import { useSignedIn } from './session-context.tsx';
import { isTyping } from './typing.ts';

function SearchBox() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const q = box.current?.value.trim() ?? '';
          void navigate({ to: '/cases', search: q === '' ? {} : { q } });
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.500 10.500 14 14" />
        </svg>
        <input
          ref={box}
          type="search"
          name="q"
          autoComplete="off"
          aria-label={say(frameWords.search)}
          aria-keyshortcuts="/"
          placeholder={say(frameWords.search)}
        />
        <kbd title={say(frameWords.searchKey)}>/</kbd>
      </form>
    </search>
  );
}

function WhoIsHere() {
  const { say } = useLanguage();
  const { actor } = useSignedIn();
  const role = roleWords[actor.role];
  return (
    <div className="who">
      <span>
        <b>{actor.name}</b> {role === undefined ? actor.role : say(role)}
      </span>
      <span className="who-office" title={say(actor.office.name)}>
        {say(actor.office.name)}
      </span>
    </div>
  );
}

export function TopBar() {
  const { say, language, choose } = useLanguage();
  const { capabilities, demo } = useSignedIn();
  return (
    <header className="top-bar">
      <Link to="/" className="brand" aria-label={say(frameWords.product)}>
        <SvgDrawing drawing={drawMark()} />
        <span>{say(frameWords.product)}</span>
      </Link>
      {capabilities.includes('case.read') && <SearchBox />}
      <div className="top-right">
        {demo && <DemoClock />}
        <button
          type="button"
          className="bar-button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
        >
          {say(frameWords.otherLanguage)}
        </button>
        {demo && (
          <a className="bar-button" href="/">
            {say(frameWords.switchRole)}
          </a>
        )}
        <WhoIsHere />
      </div>
    </header>
  );
}
