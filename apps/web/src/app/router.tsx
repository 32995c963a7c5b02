import { createBrowserRouter, type RouteObject } from 'react-router';
import { FailurePage, NoSuchPage } from './failure-page';
import { Shell } from './shell';
import { SignedIn } from './signed-in';

/** Each page is a chunk of its own, fetched when somebody goes there. */
export const router = createBrowserRouter(
  [
    {
      element: <SignedIn />,
      errorElement: <FailurePage />,
      hydrateFallbackElement: <></>,
      children: [{ element: <Shell />, children: [{ errorElement: <FailurePage />, children: pages() }] }],
    },
  ],
  { basename: '/app' },
);

function pages(): RouteObject[] {
  return [
    { index: true, lazy: () => import('../features/desk/desk-page') },
    { path: 'items', lazy: () => import('../features/items/items-page') },
    { path: 'items/new', lazy: () => import('../features/items/draft-page') },
    { path: 'items/:id', lazy: () => import('../features/items/item-page') },
    { path: 'items/:id/draft', lazy: () => import('../features/items/draft-page') },
    { path: 'commissions', lazy: () => import('../features/commissions/commissions-page') },
    { path: 'inbox', lazy: () => import('../features/inbox/inbox-page') },
    { path: 'urgent', lazy: () => import('../features/urgent/urgent-page') },
    { path: 'issues', lazy: () => import('../features/issues/issues-page') },
    { path: 'issues/:id', lazy: () => import('../features/issues/issue-page') },
    { path: 'mergers', lazy: () => import('../features/mergers/mergers-page') },
    { path: 'upper-lists', lazy: () => import('../features/upper-lists/upper-lists-page') },
    { path: 'upper-lists/:id', lazy: () => import('../features/upper-lists/upper-list-page') },
    { path: 'instructions', lazy: () => import('../features/records/instructions-page') },
    { path: 'forwards', lazy: () => import('../features/records/forwards-page') },
    { path: 'incidents', lazy: () => import('../features/records/incidents-page') },
    { path: 'awards', lazy: () => import('../features/records/awards-page') },
    { path: 'events', lazy: () => import('../features/records/events-page') },
    { path: 'quarter', lazy: () => import('../features/quarter/quarter-page') },
    { path: 'publications', lazy: () => import('../features/administration/publications-page') },
    { path: 'accounts', lazy: () => import('../features/administration/accounts-page') },
    { path: 'audit', lazy: () => import('../features/administration/audit-page') },
    { path: 'jobs', lazy: () => import('../features/administration/jobs-page') },
    { path: 'regulation', lazy: () => import('../features/regulation/regulation-page') },
    { path: 'regulation/draft', lazy: () => import('../features/regulation/draft-page') },
    { path: 'units', lazy: () => import('../features/administration/units-page') },
    { path: 'statement', lazy: () => import('../features/statement/statement-page') },
    { path: 'guide', lazy: () => import('../features/guide/guide-page') },
    { path: 'people', lazy: () => import('../features/directory/people-page') },
    { path: 'forward-routes', lazy: () => import('../features/directory/forward-routes-page') },
    { path: 'leaders', lazy: () => import('../features/directory/leaders-page') },
    { path: 'units/:id', lazy: () => import('../features/directory/unit-page') },
    { path: 'bulletins', lazy: () => import('../features/bulletins/bulletins-page') },
    { path: 'bulletins/:id', lazy: () => import('../features/bulletins/bulletin-page') },
    { path: 'year-ends', lazy: () => import('../features/year-end/year-ends-page') },
    { path: 'year-ends/:id', lazy: () => import('../features/year-end/year-end-page') },
    { path: 'settings', lazy: () => import('../features/settings/settings-page') },
    { path: 'settings/security', lazy: () => import('../features/settings/security-page') },
    { path: 'settings/year-end', lazy: () => import('../features/year-end/scheme-page') },
    { path: 'periods', lazy: () => import('../features/periods/periods-page') },
    { path: 'objections', lazy: () => import('../features/objections/objections-page') },
    { path: 'objections/:id', lazy: () => import('../features/objections/objection-page') },
    { path: 'payouts', lazy: () => import('../features/payout/batches-page') },
    { path: 'payouts/:id', lazy: () => import('../features/payout/batch-page') },
    { path: 'unpaid', lazy: () => import('../features/payout/unpaid-page') },
    { path: 'payees', lazy: () => import('../features/payout/payees-page') },
    { path: 'payout-schemes', lazy: () => import('../features/payout/schemes-page') },
    { path: 'bank-templates', lazy: () => import('../features/payout/bank-templates-page') },
    { path: 'imports', lazy: () => import('../features/imports/imports-page') },
    { path: 'imports/:id', lazy: () => import('../features/imports/import-page') },
    { path: 'webhooks', lazy: () => import('../features/webhooks/webhooks-page') },
    { path: 'downloads', lazy: () => import('../features/downloads/downloads-page') },
    { path: 'notices', lazy: () => import('../features/notices/notices-page') },
    { path: 'me', lazy: () => import('../features/session/own-account-page') },
    { path: '*', element: <NoSuchPage /> },
  ];
}
