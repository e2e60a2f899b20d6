import { createRoot } from 'react-dom/client';
import { createDeskClient } from './api/desk-client.ts';
import { createQueryClient } from './api/query-client.ts';
import { readDeployment, signInAddress } from './deployment.ts';
import { DeskApp } from './desk-app.tsx';
import { createDeskRouter } from './desk-router.tsx';
import { storedLanguage } from './language/language-context.tsx';
import './styles/base.css';
import './styles/frame.css';
import './styles/marks.css';
import './styles/lists.css';
import './styles/case.css';
import './styles/custody.css';
import './styles/balance.css';
import './styles/print.css';

const deployment = readDeployment(window.location.pathname);
const client = createDeskClient({
  apiPath: deployment.apiPath,
  fetch: (...request) => fetch(...request),
  onSignedOut: () => {
    const here = window.location.pathname + window.location.search;
    window.location.assign(signInAddress(deployment, here));
  },
});

const root = document.getElementById('desk');
if (root === null) throw new Error('index.html has no #desk');
createRoot(root).render(
  <DeskApp
    desk={{ client, deployment, newKey: () => crypto.randomUUID() }}
    language={storedLanguage()}
    queries={createQueryClient()}
    router={createDeskRouter(deployment.deskPath)}
  />,
);
