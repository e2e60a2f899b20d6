import { Outlet } from '@tanstack/react-router';
import { useSession } from '../api/queries.ts';
import { FrameSkeleton } from '../components/skeletons.tsx';
import { Trouble } from '../components/trouble.tsx';
import { useLanguage } from '../language/language-context.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { frameWords } from './frame-words.ts';
import { SessionProvider } from './session-context.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

/** Header, menu and the page between them; nothing is shown before it is known who looks. */
export function DeskFrame() {
  const session = useSession();
  const { say } = useLanguage();
  if (session.data === undefined) {
    return (
      <>
        <ConnectionBanner />
        {session.error === null ? <FrameSkeleton /> : <Trouble error={session.error} />}
      </>
    );
  }
  return (
    <SessionProvider value={session.data}>
      <a className="skip-link" href="#page">
        {say(frameWords.skip)}
      </a>
      <TopBar />
      <div className="frame">
        <SideMenu />
        <main id="page" className="page" tabIndex={-1}>
          <ConnectionBanner />
          <Outlet />
        </main>
      </div>
    </SessionProvider>
  );
}
