export const everybody = [
  'liaison of 甲局',
  'editor',
  'finance',
  'leader',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;
export type Role = (typeof everybody)[number];

/** Who may call what. A route that is not here keeps `every-route.spec.ts` red until somebody has thought about it. */
export const access: Readonly<Record<string, 'public' | readonly Role[]>> = {
  'POST /api/v1/sessions': 'public',
  'GET /api/v1/me': everybody,
  'GET /api/v1/audit': ['audit_administrator'],
  'GET /api/v1/items': everybody,
  'GET /api/v1/items/:id': everybody,
  'POST /api/v1/items': ['liaison of 甲局', 'editor'],
  'GET /api/v1/items/:id/revisions': everybody,
  'POST /api/v1/items/drafts': ['liaison of 甲局', 'editor'],
  'POST /api/v1/items/:id/draft': ['liaison of 甲局', 'editor'],
  'POST /api/v1/items/:id/sign-off': ['liaison of 甲局', 'editor'],
  'POST /api/v1/items/:id/submission': ['liaison of 甲局', 'editor'],
  'POST /api/v1/items/:id/withdrawal': ['liaison of 甲局', 'editor'],
  'POST /api/v1/items/:id/receipt': ['editor'],
  'POST /api/v1/items/:id/work': ['editor'],
  'POST /api/v1/items/:id/return': ['editor'],
  'POST /api/v1/items/:id/non-use': ['editor'],
  'POST /api/v1/items/:id/reopening': ['editor'],
  'POST /api/v1/adoptions': ['editor'],
  'POST /api/v1/forwards': ['editor'],
  'POST /api/v1/instructions': ['editor'],
  'POST /api/v1/incidents': ['editor'],
  'POST /api/v1/commissions': ['editor'],
  'POST /api/v1/cancellations': ['editor'],
  'POST /api/v1/awards': ['leader'],
  'POST /api/v1/decisions': ['leader'],
  'GET /api/v1/entries': everybody,
  'GET /api/v1/entries/:no': everybody,
  'GET /api/v1/entries/:no/explanation': everybody,
  'GET /api/v1/events': everybody,
  'GET /api/v1/events/:no': everybody,
  'GET /api/v1/why-not': everybody,
  'GET /api/v1/standings': everybody,
  'GET /api/v1/results': everybody,
  'GET /api/v1/months': everybody,
  'POST /api/v1/months/:month/closing': ['system_administrator'],
  'GET /api/v1/regulations': everybody,
  'POST /api/v1/regulations': ['system_administrator'],
  'GET /api/v1/units': everybody,
  'POST /api/v1/units/:id/renamings': ['system_administrator'],
  'POST /api/v1/units/:id/mergers': ['system_administrator'],
  'GET /api/v1/publications': everybody,
  'POST /api/v1/publications/:key/renamings': ['system_administrator'],
  'POST /api/v1/verifications': ['audit_administrator'],
  'POST /api/v1/standings/rebuilds': ['system_administrator'],
  'GET /api/v1/jobs': everybody,
  'GET /api/v1/jobs/:id': everybody,
  'POST /api/v1/jobs/:id/cancellation': everybody,
  'GET /': everybody,
  'GET /units/:no': everybody,
  'GET /entries/:no': everybody,
  'GET /events/:no': everybody,
  'GET /login': 'public',
  'POST /login': 'public',
  'POST /logout': 'public',
  'GET /assets/ledger.css': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
};
export const routes = Object.entries(access).map(([route, allowed]) => {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  return { route, method, path, allowed, isApi: path.startsWith('/api/') };
});

/** Values of parameters that exist in no office, but look as they should. */
export const harmless = { ':id': '1', ':no': '1', ':month': '2014-03', ':key': encodeURIComponent('政务@district') };
export const addressOf = (path: string, params: Record<string, string> = harmless) =>
  path.replace(/:\w+/g, (name) => params[name] ?? '1');
