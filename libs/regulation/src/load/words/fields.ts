import { YES_NO } from '../../model/vocabulary';
import type { Asset, Domain, NumberField } from '../../model/vocabulary';
import { MAX_SCALE, mayBeName } from './names';
import { GROUP } from './vocabulary';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';

const KINDS = ['integer', 'yes_no'] as const;
const YES_NO_TITLES = { yes: '是', no: '否' };

/** Reads `fields`: numbers events may carry, and questions they answer with yes or no. */
export function readFields(
  node: Node | undefined,
  taken: { readonly assets: ReadonlyMap<string, Asset>; readonly domains: ReadonlyMap<string, Domain> },
  reader: Reader,
): { numbers: Map<string, NumberField>; answers: Map<string, Domain> } {
  const numbers = new Map<string, NumberField>();
  const answers = new Map<string, Domain>();
  const map = node && reader.anyMap(node, 'fields');
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (!mayBeName(key, keyAt, reader)) continue;
    if (['pub', 'level', GROUP].includes(key) || taken.assets.has(key) || taken.domains.has(key)) {
      reader.findings.error(keyAt, 'duplicate_id', {
        zh: `fields 中的「${key}」与计量、词表或刊物同名`,
        en: `the field '${key}' has the name of an asset or a domain`,
        advice: '请给其中一个改名',
      });
      continue;
    }
    if (value.kind === 'map') {
      numbers.set(key, readNumberField(key, value, reader));
      continue;
    }
    const kind = reader.word(value, `fields.${key}`, KINDS);
    if (kind === 'integer') numbers.set(key, { name: key, title: key, scale: 0, signed: false });
    if (kind === 'yes_no') answers.set(key, { name: key, words: yesNoWords() });
  }
  return { numbers, answers };
}

/** `{scale, title}`: a number that may be negative. */
function readNumberField(name: string, node: Node, reader: Reader): NumberField {
  const fields = reader.map(node, `fields.${name}`, { required: ['scale'], optional: ['title'] });
  const [scale, title] = [fields?.entries.get('scale')?.value, fields?.entries.get('title')?.value];
  return {
    name,
    title: (title && reader.text(title, `fields.${name}.title`)) ?? name,
    scale: (scale && reader.integer(scale, `fields.${name}.scale`, 0, MAX_SCALE)) ?? 0,
    signed: true,
  };
}

function yesNoWords(): Domain['words'] {
  return new Map(YES_NO.map((word) => [word, { word, title: YES_NO_TITLES[word] }]));
}
