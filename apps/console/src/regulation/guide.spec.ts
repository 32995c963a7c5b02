import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessEvents } from './assess';
import { checkRegulation } from './check';

const guide = readFileSync(join(__dirname, '../../../../docs/regulation-guide.md'), 'utf8');
const folder = 'regulations/example-county-1';
const REGULATION = `${folder}/regulation.yaml`;

/** The fenced block under `<!-- mark -->`. */
function block(mark: string): string {
  const [, after] = guide.split(`<!-- ${mark} -->`);
  const found = /```\w*\n([\s\S]*?)```/.exec(after ?? '');
  if (!found) throw new Error(`the guide has no block marked '${mark}'`);
  return found[1] as string;
}

/** What a command prints. */
function printed(command: () => unknown): string {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    command();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

describe('docs/regulation-guide.md', () => {
  const typedIn = process.env['INIT_CWD'];
  let desk: string;

  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'guide-'));
    process.env['INIT_CWD'] = desk;
    mkdirSync(join(desk, folder), { recursive: true });
    for (const file of ['text.md', 'regulation.yaml', 'cases.yaml'])
      writeFileSync(join(desk, folder, file), block(`file: ${file}`));
    writeFileSync(join(desk, 'events.yaml'), block('file: events.yaml'));
  });

  afterEach(() => {
    rmSync(desk, { recursive: true });
    if (typedIn === undefined) delete process.env['INIT_CWD'];
    else process.env['INIT_CWD'] = typedIn;
  });

  it('shows what `regulation check` prints of its example, so that a clerk knows what success looks like', () => {
    expect(printed(() => checkRegulation(REGULATION, { json: false }))).toBe(block('check'));
  });

  it.each([
    ['a1 misspelt', 'regulation.yaml', '政务信息, single', '政务信, single'],
    ['e1 miscounted', 'cases.yaml', 'point, 3, a1', 'point, 4, a1'],
  ])('shows what `regulation check` prints with %s', (mark, name, right, wrong) => {
    const file = join(desk, folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(right, wrong));
    expect(printed(() => checkRegulation(REGULATION, { json: false }))).toBe(block(`check: ${mark}`));
  });

  it('shows what `regulation assess` prints of its events', () => {
    expect(printed(() => assessEvents(REGULATION, 'events.yaml', { json: false }))).toBe(block('assess'));
  });
});
