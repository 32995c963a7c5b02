// The types of the browser application's client, from the description of the HTTP interface.
import { inRoot } from '../lib/house.mjs';
import { generate as describe } from './openapi.mjs';

/** apps/web/src/api/schema.d.ts: every path, parameter and answer as TypeScript knows them. */
export async function generate() {
  const [{ default: openapiTs, astToString }, { default: prettier }] = await Promise.all([
    import('openapi-typescript'),
    import('prettier'),
  ]);
  const types = astToString(await openapiTs(JSON.parse(await describe())));
  const file = inRoot('apps/web/src/api/schema.d.ts');
  const said = '// Drawn from docs/openapi.json by `npm run generate`; not written by hand.\n';
  return prettier.format(said + types, { ...(await prettier.resolveConfig(file)), parser: 'typescript' });
}
