import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { breachesIn, sourceRuleNames } from './source-rules';

interface Violation {
  readonly rule: string;
  readonly from: string;
  /** One file, or for a cycle the way back to `from`. */
  readonly to: readonly string[];
}

/** Said a second time, not read from the rules: a change of the order is a decision, not a slip. */
const steps = [
  ['kernel'],
  ['platform', 'regulation'],
  ['directory'],
  ['identity'],
  ['ledger'],
  ['submission'],
  ['editorial'],
  ['payout', 'bulletin', 'assessment', 'notice'],
];

const root = join(__dirname, '../..');
const fixtures = join(__dirname, 'fixtures');
const fixtureNames = readdirSync(fixtures).sort();
const boundaries = createRequire(__filename)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
const graphRules = [...new Set(boundaries.forbidden.map((rule) => rule.name))];
let cruised: Record<string, { violations: Violation[]; aliases: Record<string, string> }>;

beforeAll(() => {
  const places = [
    root,
    ...fixtureNames.filter((name) => graphRules.includes(name)).map((name) => join(fixtures, name)),
  ];
  const printed = execFileSync(process.execPath, [join(__dirname, 'cruise.mjs'), ...places], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  cruised = JSON.parse(printed) as typeof cruised;
});

describe('the house as it stands', () => {
  it('keeps every boundary', () => {
    expect([...lines(root), ...breaches(root)]).toEqual([]);
  });

  it('is looked at through the @app aliases, so that a wrong use of a lib is seen as one', () => {
    expect(cruised[root]?.aliases).toMatchObject({ '@app/kernel': 'libs/kernel/src/index.ts' });
  });

  it('gives every lib a step in the order of use, a tsconfig path and a build entry, so that none escapes the rules', () => {
    const libs = readdirSync(join(root, 'libs')).sort();
    const ordered = [...steps.flat(), 'testing'];
    const { paths } = (readJson('tsconfig.json') as { compilerOptions: { paths: object } }).compilerOptions;
    const { projects } = readJson('nest-cli.json') as { projects: object };
    expect(libs.filter((lib) => !ordered.includes(lib))).toEqual([]);
    expect(libs.filter((lib) => !(`@app/${lib}` in paths))).toEqual([]);
    expect(libs.filter((lib) => !(lib in projects))).toEqual([]);
  });
});

describe('the rules', () => {
  it('each have a fixture that breaks them, because a rule nobody has seen fail may not hold anything', () => {
    expect(fixtureNames).toEqual([...graphRules, ...sourceRuleNames].sort());
  });

  it('see a lib that uses what stands beside or above it, or an application', () => {
    const order = [...steps.flat(), 'nursery'];
    const step = (lib: string) => steps.findIndex((libs) => libs.includes(lib));
    const mayUse = (lib: string, other: string) => step(lib) > step(other) && step(other) >= 0;
    const wrong = order.flatMap((lib) =>
      order
        .filter((other) => other !== lib && !mayUse(lib, other))
        .map((other) => `order-of-use: libs/${lib}/src/reaches.ts -> libs/${other}/src/index.ts`),
    );
    expect(lines('order-of-use')).toEqual(
      [
        ...wrong,
        'order-of-use: libs/testing/src/harness.ts -> apps/api/src/main.ts',
        'order-of-use: libs/ledger/src/calls-an-application.ts -> apps/api/src/main.ts',
        'order-of-use: apps/api/src/main.ts -> test/stories/support.ts',
        'order-of-use: apps/console/src/main.ts -> apps/api/src/main.ts',
      ].sort(),
    );
  });

  const caught: Record<string, string[]> = {
    'testing-only-in-tests': [
      'apps/api/src/main.ts -> libs/testing/src/index.ts',
      'libs/ledger/src/application/post.ts -> libs/testing/src/index.ts',
    ],
    'only-the-index-from-outside': [
      'apps/api/src/main.ts -> libs/directory/src/domain/unit.ts',
      'libs/ledger/src/domain/past-the-index.ts -> libs/directory/src/domain/unit.ts',
      'test/acceptance/unit.spec.ts -> libs/directory/src/domain/unit.ts',
    ],
    'no-cycles': [
      'libs/ledger/src/domain/chain.ts -> libs/ledger/src/domain/entry.ts -> libs/ledger/src/domain/chain.ts',
      'libs/ledger/src/domain/egg.ts -> libs/ledger/src/domain/hen.ts -> libs/ledger/src/domain/egg.ts',
    ],
    'pure-domain': [
      'libs/ledger/src/domain/decorated.ts -> class-validator',
      'libs/ledger/src/domain/injected.ts -> @nestjs/common',
      'libs/ledger/src/domain/reads-a-file.ts -> fs',
      'libs/ledger/src/domain/saves-itself.ts -> libs/ledger/src/persistence/entry-table.ts',
      'libs/ledger/src/domain/typed.ts -> typeorm',
      'libs/ledger/src/domain/uses-the-platform.ts -> libs/platform/src/index.ts',
    ],
    'runs-in-a-browser': [
      'apps/web/src/reads-a-file.ts -> fs',
      'apps/web/src/sums.ts -> libs/kernel/src/index.ts',
      'libs/kernel/src/amount.ts -> yaml',
      'libs/kernel/src/queries.ts -> typeorm',
      'libs/regulation/src/hashes.ts -> crypto',
      'libs/regulation/src/injected.ts -> @nestjs/common',
      'libs/regulation/src/reads-a-file.ts -> fs',
    ],
    'shared-knows-no-page': ['apps/web/src/shared/formats.ts -> apps/web/src/features/desk/desk-page.ts'],
    'tables-only-in-persistence': [
      'apps/console/src/main.ts -> libsql',
      'libs/ledger/src/application/post.ts -> typeorm',
    ],
    'services-know-no-http': [
      'libs/ledger/src/application/answers.ts -> fastify',
      'libs/ledger/src/application/takes-a-request.ts -> libs/ledger/src/http/post.request.ts',
      'libs/ledger/src/jobs/validates.ts -> class-validator',
      'libs/ledger/src/persistence/describes.ts -> @nestjs/swagger',
    ],
    'no-development-packages': [
      'apps/api/src/main.ts -> supertest',
      'libs/ledger/src/application/samples.ts -> fast-check',
    ],
    'everything-resolves': [
      'libs/ledger/src/lost.ts -> ./nowhere',
      'libs/ledger/src/lost.ts -> @app/directory/domain/unit',
    ],
  };

  it.each(Object.entries(caught))('see what breaks %s, and see nothing else in its fixture', (rule, expected) => {
    expect(lines(rule)).toEqual(expected.map((line) => `${rule}: ${line}`));
  });

  const named: Record<string, string[]> = {
    'no-forward-ref': [
      'libs/ledger/src/http/whole-package.ts: forwardRef',
      'libs/ledger/src/ledger.module.ts: forwardRef',
    ],
    'http-exceptions-only-in-http': [
      'libs/ledger/src/application/post.ts: NotFoundException',
      'libs/ledger/src/application/whole-package.ts: ConflictException',
      'libs/ledger/src/domain/hands-on.ts: HttpException',
    ],
    'no-inner-barrels': ['apps/api/src/index.ts: index', 'libs/ledger/src/domain/index.ts: index'],
  };

  it.each(Object.entries(named))(
    'see what breaks %s by its name, and see nothing else in its fixture',
    (rule, expected) => {
      expect(breaches(join(fixtures, rule))).toEqual(expected.map((line) => `${rule}: ${line}`));
    },
  );
});

/** `rule: from -> to` for each violation, packages by their name; of the cycles the five shortest, which cause the rest. */
function lines(place: string): string[] {
  const { violations } = cruised[place] ?? cruised[join(fixtures, place)]!;
  const line = ({ rule, from, to }: Violation) => `${rule}: ${[from, ...to].map(packageOf).join(' -> ')}`;
  const cycles = violations.filter(({ rule }) => rule === 'no-cycles').sort((a, b) => a.to.length - b.to.length);
  const others = violations.filter(({ rule }) => rule !== 'no-cycles');
  return [...others.map(line).sort(), ...cycles.slice(0, 5).map(line).sort()];
}

function packageOf(path: string): string {
  return /node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

function breaches(place: string): string[] {
  return breachesIn(place)
    .map(({ rule, file, name }) => `${rule}: ${file}: ${name}`)
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
