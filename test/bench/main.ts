import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '@app/platform';
import { bench, rowNames, type BenchOptions } from './bench';
import { asMarkdown, between } from './report';

const usage = `npm run bench -- [ROW …] [options]

ROW is one of ${rowNames.join(', ')}, growth. Without one, the usual: every row but growth, duplicates, lists and pages.

  --on KIND        embedded or mariadb; without it each row takes what it is about
  --rounds N       alternating rounds of each side (5)
  --scale F        share of the full amount of work, for a quick look (1)
  --seed N         draws what duplicates asks about (2014)
  --to N           largest ledger of growth, in entries (1000000)
  --only TEXT      of lists and pages those whose name holds it: "audit, late page"
  --keep DIR       keep filled ledgers, lists and archives there for the next run
  --profile DIR    leave CPU profiles there
  --json           print the whole result as JSON
  --write          put the tables into docs/performance.md
`;

const say = (text: string) => void process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const options = read(process.argv.slice(2));
  if (options === null) return 2;
  const result = await bench(options);
  const tables = asMarkdown(result);
  process.stdout.write(`${options.json ? JSON.stringify(result, null, 2) : [...tables.values()].join('\n\n')}\n`);
  if (options.write) write(tables);
  return 0;
}

function read(args: string[]): (BenchOptions & { readonly json: boolean; readonly write: boolean }) | null {
  const misuse = (why: string) => {
    say(`${why}\n\n${usage}`);
    return null;
  };
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let read;
  try {
    read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        on: text,
        rounds: text,
        scale: text,
        only: text,
        seed: text,
        to: text,
        keep: text,
        profile: text,
        json: flag,
        write: flag,
      },
    });
  } catch (error) {
    return misuse((error as Error).message);
  }
  const { values, positionals } = read;
  const { on, rounds = '5', scale = '1', seed = '2014', to = '1000000', only, keep, json, write: writes } = values;
  const unknown = positionals.find((name) => name !== 'growth' && !rowNames.includes(name));
  if (unknown !== undefined) return misuse(`there is no row ${unknown}`);
  if (on !== undefined && on !== 'embedded' && on !== 'mariadb') return misuse('--on is embedded or mariadb');
  if (on === 'mariadb' && !process.env['TEST_MYSQL_URL']) return misuse('there is no MariaDB here');
  if (![rounds, scale, seed, to].every((number) => Number(number) > 0))
    return misuse('--rounds, --scale, --seed and --to are positive numbers');
  if (values.profile !== undefined) process.env['BENCH_PROFILE'] = resolve(values.profile);
  return {
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args.filter((arg) => arg !== '--write')] : [])].join(
      ' ',
    ),
    size: {
      rounds: Number(rounds),
      scale: Number(scale),
      seed: Number(seed),
      ...(only !== undefined && { only }),
    },
    rows: positionals,
    on: on ?? null,
    to: Number(to),
    keep: keep === undefined ? null : resolve(keep),
    say,
    json,
    write: writes,
  };
}

/** A table is replaced as a whole, and only by a run that measured it. */
function write(tables: ReadonlyMap<string, string>): void {
  const path = projectPath('docs', 'performance.md');
  const document = [...tables].reduce(
    (text, [place, table]) => between(text, place, table),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, document);
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    // A connection that a failed row left open must not keep the process.
    process.exit(1);
  },
);
