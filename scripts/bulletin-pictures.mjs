// node scripts/bulletin-pictures.mjs [FOLDER]: an example bulletin in all formats, and its pages as pictures for docs/bulletins.md.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { inRoot } from './lib/house.mjs';
import { say } from './lib/say.mjs';

/** The pages worth showing: of which example and format, which page, under which name. */
const pictures = [
  ['published', 'pdf', 1, 'bulletin-first'],
  ['published', 'pdf', 2, 'bulletin-second'],
  ['published', 'pdf', 5, 'bulletin-table'],
  ['published', 'pdf', -1, 'bulletin-last'],
  ['draft', 'pdf', 2, 'bulletin-draft'],
  ['concerns', 'pdf', 3, 'bulletin-concerns'],
  ['published', 'docx', 1, 'bulletin-word'],
  ['published', 'docx', 5, 'bulletin-word-table'],
];

const require = createRequire(import.meta.url);
require(inRoot('libs/platform/fixtures/register-typescript.cjs'));
const rendering = (name) => require(inRoot(`libs/bulletin/src/rendering/${name}.ts`));
const { RenderBulletin } = rendering('render-bulletin');
const { BulletinAsHtml } = rendering('bulletin-as-html');
const domain = (name) => require(inRoot(`libs/bulletin/src/domain/${name}.ts`));
const { someBulletin } = domain('bulletin.fixture');
const { someFigures } = domain('bulletin-figures.fixture');
const { bulletinContent } = domain('bulletin-content');
const { loadConfig, PdfPrinter } = require(inRoot('libs/platform/src/index.ts'));

const renderer = new RenderBulletin(new BulletinAsHtml(), new PdfPrinter(loadConfig(process.env)));
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'info-ledger-bulletins-'));
mkdirSync(folder, { recursive: true });
const long = { unitsPerGroup: 40 };
const examples = {
  published: someBulletin({}, long),
  draft: someBulletin({ status: 'draft', documentNo: null, issuedOn: null, final: false }, long),
  // Drafted from figures that hold something of everything that may have gone wrong.
  concerns: someBulletin(bulletinContent(someFigures(), someBulletin())),
};

for (const [name, bulletin] of Object.entries(examples))
  for (const format of ['html', 'pdf', 'docx', 'xlsx'])
    writeFileSync(join(folder, `${name}.${format}`), await renderer.render(bulletin, format));
say(`The examples are in ${folder}.`);

// LibreOffice only shows here what Word would make of a document.
const office = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'docx')];
const converted = run('soffice', [...office, join(folder, 'published.docx')], 'libreoffice-writer');
for (const [example, format, page, name] of pictures) {
  if (format === 'docx' && !converted) continue;
  const pdf = format === 'pdf' ? join(folder, `${example}.pdf`) : join(folder, 'docx', `${example}.pdf`);
  picture(pdf, page, name);
}

function picture(pdf, page, name) {
  const pages = join(folder, 'pages');
  mkdirSync(pages, { recursive: true });
  const which = page < 0 ? [] : ['-f', String(page), '-l', String(page)];
  if (!run('pdftoppm', ['-r', '72', '-png', ...which, pdf, join(pages, 'page')], 'poppler-utils')) return;
  const drawn = readdirSync(pages).sort().at(-1);
  if (drawn) renameSync(join(pages, drawn), inRoot(`docs/pictures/${name}.png`));
  rmSync(pages, { recursive: true });
}

function run(command, args, debian) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) say(`left out: ${command} is missing (Debian package ${debian})`);
  return status === 0;
}
