import { type Copy, DockerfileParser, type Dockerfile, type Instruction } from 'dockerfile-ast';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '@app/platform';
import { access } from '../support/routes';

interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly privileged?: boolean;
  readonly cap_add?: unknown;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly logging?: { readonly options?: object };
  readonly deploy?: { readonly resources?: { readonly limits?: object } };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<
    Record<string, { readonly internal?: boolean; readonly ipam?: { readonly config: readonly { subnet: string }[] } }>
  >;
}

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const dockerfile = DockerfileParser.parse(read('docker/Dockerfile'));
const composeText = read('docker/compose.yaml');
const compose = parse(composeText, { merge: true }) as Compose;
const nginx = read('docker/nginx.conf');
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image?.startsWith('info-ledger:'));
const applications = Object.entries(
  (JSON.parse(read('nest-cli.json')) as { projects: Record<string, { type: string }> }).projects,
).flatMap(([name, { type }]) => (type === 'application' ? [`dist/apps/${name}/src/main.js`] : []));

const instructions = (keyword: string, within: { getInstructions(): Instruction[] } = dockerfile) =>
  within.getInstructions().filter((each) => each.getKeyword() === keyword);
const wordsOf = (instruction: Instruction) => instruction.getArguments().map((word) => word.getValue());

describe('the image', () => {
  const stages = dockerfile.getFROMs().map((from) => ({ name: from.getBuildStage(), image: from.getImage() ?? '' }));
  const copies = (instructions('COPY') as Copy[]).map((copy) => {
    const words = wordsOf(copy);
    return {
      from: copy
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue(),
      sources: words.slice(0, -1),
      to: words.at(-1) ?? '',
    };
  });

  it('is built from versions that are named exactly, so that a rebuild next year is no upgrade', () => {
    const others = stages.map(({ image }) => image).filter((image) => !stages.some(({ name }) => name === image));
    expect(others).not.toEqual([]);
    expect(others.filter((image) => !/^node:\d+\.\d+\.\d+-[a-z-]+$/.test(image))).toEqual([]);
  });

  it('copies only what is there and is let in by .dockerignore', () => {
    const sources = copies.filter(({ from }) => from === undefined).flatMap((copy) => copy.sources);
    expect(sources).not.toEqual([]);
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(sources.filter((source) => isIgnored(source))).toEqual([]);
    for (const outside of ['data', '.git', 'docker/.env', 'docker/tls', 'node_modules', 'dist', 'test'])
      expect([outside, isIgnored(outside)]).toEqual([outside, true]);
  });

  it('takes from other stages what they hold', () => {
    const names = stages.map(({ name }) => name);
    expect(copies.flatMap(({ from }) => from ?? []).filter((from) => !names.includes(from))).toEqual([]);
  });

  it('holds every file the programs read from the project while they run', () => {
    const runtime = stageNamed(dockerfile, 'runtime');
    const there = (instructions('COPY', runtime) as Copy[]).flatMap((copy) => {
      const words = wordsOf(copy);
      const to = words.at(-1) ?? '';
      return to === './' ? words.slice(0, -1) : [to];
    });
    const wanted = sourceFiles('apps')
      .concat(sourceFiles('libs'))
      .flatMap((file) => [...read(file).matchAll(/projectPath\(([^)]*)\)/g)].map(([, words = '']) => words))
      .map((words) => [...words.matchAll(/'([^']+)'/g)].map(([, part]) => part).join('/'))
      .filter((path) => path !== '');
    expect(wanted).not.toEqual([]);
    expect(wanted.filter((path) => !there.some((place) => path === place || path.startsWith(`${place}/`)))).toEqual([]);
  });

  it('runs no script of a package while it is built', () => {
    const commands = instructions('RUN').map((run) => run.getArgumentsContent() ?? '');
    const installs = commands.filter((command) => command.startsWith('npm') && command !== 'npm run build');
    expect(installs).toHaveLength(2);
    expect(installs.filter((command) => !command.startsWith('npm ci --ignore-scripts'))).toEqual([]);
    expect(commands.filter((command) => command.includes('--omit=dev'))).toHaveLength(1);
  });

  it('runs as nobody in particular, in every stage that can be run', () => {
    for (const name of ['runtime', 'with-chromium'])
      expect(instructions('USER', stageNamed(dockerfile, name)).at(-1)?.getArgumentsContent()).toBe('10001:10001');
  });

  it('starts what the build leaves, and asks it for what it serves', () => {
    const [command] = dockerfile.getCMDs().filter((each) => each.getKeyword() === 'CMD');
    expect(JSON.parse(command?.getArgumentsContent() ?? '')).toEqual(['node', applications[0]]);
    const [healthcheck] = instructions('HEALTHCHECK');
    expect(healthcheck?.getArgumentsContent()).toContain('"docker/healthcheck.mjs"');
    expect(copies.map(({ to }) => to)).toContain('docker/healthcheck.mjs');
    const [, path] = /\}(\/[\w/]+)`/.exec(read('docker/healthcheck.mjs')) ?? [];
    expect(access[`GET ${path}`]).toBe('public');
  });
});

describe.each(services)('the service %s', (_name, service) => {
  it('writes only where it must, and may no more than it must', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      user: expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/) as string,
    });
    expect([service.privileged, service.cap_add]).toEqual([undefined, undefined]);
  });

  it('is bounded in memory, processors, processes and log', () => {
    expect(Object.keys(service.deploy?.resources?.limits ?? {}).sort()).toEqual(['cpus', 'memory', 'pids']);
    expect(Object.keys(service.logging?.options ?? {}).sort()).toEqual(['max-file', 'max-size']);
  });

  it('is of a version that is named exactly', () => {
    expect(service.image).toMatch(/^(info-ledger:\$\{VERSION:-latest\}|[a-z]+:\d+\.\d+\.\d+(-[a-z]+)?)$/);
  });
});

describe('the programs of compose.yaml', () => {
  it('are what the build leaves', () => {
    const started = ours.map(([, { command, entrypoint }]) =>
      (entrypoint ?? command ?? []).filter((word) => !word.startsWith('--')).join(' '),
    );
    expect(started.sort()).toEqual(applications.map((file) => `node ${file}`).sort());
  });

  it.each(ours)('%s is given only settings it knows, and values it takes', (_name, { user, environment = {} }) => {
    const known = new Set<string>();
    loadConfig(new Proxy({}, { get: (_env, name) => void known.add(String(name)) }));
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    const filled = Object.entries(environment).map(([name, value]) => [name, filledIn(String(value))]);
    expect(() => loadConfig(Object.fromEntries(filled) as Record<string, string>)).not.toThrow();
    expect(user).toBe('10001:10001');
  });

  it('believe the headers of the network they share with nginx alone', () => {
    expect(compose.services['api']?.environment?.['TRUST_PROXY']).toBe(
      compose.networks['inside']?.ipam?.config[0]?.subnet,
    );
    expect(services.flatMap(([name, { networks = [] }]) => (networks.includes('inside') ? [name] : [])).sort()).toEqual(
      ['api', 'nginx'],
    );
  });
});

describe('secrets', () => {
  const used = [...composeText.matchAll(/\$\{(\w+)(:[?-])/g)].map(([, name = '', how]) => ({
    name,
    required: how === ':?',
  }));
  const required = [...new Set(used.filter((each) => each.required).map(({ name }) => name))].sort();

  it('have no value of their own here: compose refuses to start without them', () => {
    expect(required).toEqual(['JWT_SECRET', 'MYSQL_PASSWORD', 'MYSQL_ROOT_PASSWORD', 'REDIS_PASSWORD']);
    expect(used.filter(({ name, required: must }) => required.includes(name) && !must)).toEqual([]);
    for (const [, { environment = {} }] of services)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD$|SECRET|AUTH|_URL$|_KEY$/.test(name)) expect(value).toMatch(/\$\{\w+:(\?|-\})/);
  });

  it('are all named in the example, and none is filled in there', () => {
    const lines = [...read('docker/.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(lines.map(([name]) => name).sort()).toEqual([...new Set(used.map(({ name }) => name))].sort());
    expect(lines.filter(([name = '']) => required.includes(name)).map(([, value]) => value)).toEqual(['', '', '', '']);
  });
});

describe('the way in', () => {
  it('is nginx alone; the database and the queue are on a network that leads nowhere', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['nginx']);
    for (const [name, { networks }] of services)
      if (name !== 'nginx') expect(networks?.filter((each) => !compose.networks[each]?.internal)).toEqual([]);
  });

  it('listens where compose.yaml says', () => {
    const inner = compose.services['nginx']?.ports?.map((pair) => pair.split(':')[1]);
    expect([...nginx.matchAll(/^\s*listen (\d+)/gm)].map(([, port]) => port)).toEqual(inner);
  });

  it('takes as much as the server takes', () => {
    const [, limit] = /^const BODY_LIMIT = (\d+) \* 1024;$/m.exec(read('libs/platform/src/http/http-app.ts')) ?? [];
    expect(nginx).toContain(`client_max_body_size ${limit}k;`);
  });

  it('speaks no old TLS, shows no metrics, and replaces every header the servers believe', () => {
    expect(/ssl_protocols (.*);/.exec(nginx)?.[1]).toBe('TLSv1.2 TLSv1.3');
    expect(nginx).toMatch(/location = \/metrics \{\s*return 404;/);
    for (const name of ['X-Forwarded-For', 'X-Forwarded-Proto', 'X-Forwarded-Host', 'Forwarded'])
      expect(nginx).toMatch(new RegExp(`proxy_set_header ${name} ('|\\$remote_addr;|\\$scheme;)`));
  });
});

/** A value with something harmless where compose puts a variable. */
function filledIn(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{[^}]*\}/g, 'a1'.repeat(24));
}

function stageNamed(all: Dockerfile, name: string) {
  const [from] = all.getFROMs().filter((each) => each.getBuildStage() === name);
  const stage = from && all.getContainingImage(from.getRange().start);
  if (!stage) throw new Error(`no stage ${name}`);
  return stage;
}

/** By the last line of .dockerignore that fits the path or a folder above it, as Docker decides. */
function isIgnored(path: string): boolean {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.reduce((ignored, line) => {
    const pattern = line
      .replace(/^!/, '')
      .replaceAll('.', '\\.')
      .replaceAll('**/', '(.*/)?')
      .replace(/(?<!\.)\*/g, '[^/]*');
    return new RegExp(`^${pattern}(/|$)`).test(path) ? !line.startsWith('!') : ignored;
  }, false);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.startsWith('libs/testing/') && !/\/fixtures\/|\.fixture\.ts$/.test(file));
}
