import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { PageFailure } from './components/page-failure.tsx';
import { DeskFrame } from './layout/desk-frame.tsx';
import { CasePage } from './pages/case/case-page.tsx';
import { CasesPage } from './pages/cases/cases-page.tsx';
import { IncomingPage, OutgoingPage } from './pages/todo/co-check-pages.tsx';
import { FirstPage } from './pages/todo/first-page.tsx';
import { TodoPage } from './pages/todo/todo-page.tsx';

const rootRoute = createRootRoute({ component: DeskFrame, notFoundComponent: TodoPage });

const handovers = () => import('./pages/custody/handovers-page.tsx');

/** What every clerk opens every day: in the first load. */
function dailyRoutes() {
  return [
    createRoute({ getParentRoute: () => rootRoute, path: '/', component: FirstPage }),
    createRoute({ getParentRoute: () => rootRoute, path: '/incoming', component: IncomingPage }),
    createRoute({ getParentRoute: () => rootRoute, path: '/outgoing', component: OutgoingPage }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/cases',
      // A number in the address has been parsed as one.
      validateSearch: ({ q }: Record<string, unknown>): { q?: string } =>
        typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {},
      component: CasesPage,
    }),
    createRoute({ getParentRoute: () => rootRoute, path: '/cases/$caseId', component: CasePage }),
  ] as const;
}

/** Boards: each loaded when it is opened. */
function boardRoutes() {
  return [
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/notices',
      component: lazyRouteComponent(() => import('./pages/boards/notices-page.tsx'), 'NoticesPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/late-offices',
      component: lazyRouteComponent(
        () => import('./pages/boards/late-offices-page.tsx'),
        'LateOfficesPage',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/audit',
      component: lazyRouteComponent(() => import('./pages/audit/audit-page.tsx'), 'AuditPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/links',
      component: lazyRouteComponent(() => import('./pages/boards/links-page.tsx'), 'LinksPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/handovers-received',
      component: lazyRouteComponent(handovers, 'HandoversReceivedPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/handovers-sent',
      component: lazyRouteComponent(handovers, 'HandoversSentPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/responsible',
      component: lazyRouteComponent(
        () => import('./pages/custody/registered-page.tsx'),
        'RegisteredPage',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/custody/$caseId',
      component: lazyRouteComponent(
        () => import('./pages/custody/custody-page.tsx'),
        'CustodyPage',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/balance',
      component: lazyRouteComponent(
        () => import('./pages/balance/balance-page.tsx'),
        'BalancePage',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/scoreboard',
      component: lazyRouteComponent(
        () => import('./pages/balance/scoreboard-page.tsx'),
        'ScoreboardPage',
      ),
    }),
  ] as const;
}

/** Rules and guides, to be looked up. */
function referenceRoutes() {
  return [
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/provinces',
      component: lazyRouteComponent(
        () => import('./pages/boards/provinces-page.tsx'),
        'ProvincesPage',
      ),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/guides',
      component: lazyRouteComponent(() => import('./pages/guides/guides-page.tsx'), 'GuidesPage'),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/guides/$slug',
      component: lazyRouteComponent(() => import('./pages/guides/guide-page.tsx'), 'GuidePage'),
    }),
  ] as const;
}

function routeTree() {
  return rootRoute.addChildren([...dailyRoutes(), ...boardRoutes(), ...referenceRoutes()]);
}

export function createDeskRouter(basepath: string, history?: RouterHistory) {
  return createRouter({
    routeTree: routeTree(),
    basepath,
    defaultErrorComponent: PageFailure,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}

export type DeskRouter = ReturnType<typeof createDeskRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter;
  }
}
