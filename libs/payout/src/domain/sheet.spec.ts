import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch, Line, Scheme, Step } from './batch';
import { annexLines, type EntryBehind, sheetFoot, sheetHead, sheetLine } from './sheet';

const at = new Date('2014-07-08T02:00:00Z');
const scheme: Scheme = {
  ...{ id: 's', officeId: 1, title: '信息奖励', asset: 'yuan', recipient: 'person', tax: 'services' },
  ...{ budgetSource: '信息工作经费', createdBy: 1, createdAt: at, endedAt: null, enderName: null },
};
const batch: Batch = {
  ...{ id: '3f2a9b1c-0000', officeId: 1, schemeId: 's', through: '2014-06', payOn: '2014-07-10', state: 'exported' },
  ...{ lines: 2, gross: 140_950, tax: 0, createdBy: 1, createdAt: at, drawnAt: at, contentSha256: 'ab'.repeat(32) },
};
const line: Line = {
  ...{ batchId: batch.id, no: 1, unitId: 7, person: '张某', gross: 120_950, tax: 0 },
  ...{ reissues: null, returnedBecause: '户名不符' },
};
const again: Line = {
  ...{ batchId: batch.id, no: 2, unitId: 7, person: null, gross: 20_000, tax: 0 },
  ...{ reissues: { batchId: 'c0ffee00-1111', lineNo: 4 }, returnedBecause: null },
};
const entry = (seq: number, item: string, amount: number): EntryBehind => ({
  ...{
    seq,
    item,
    title: `标题${item}`,
    occurredOn: '2014-03-05',
    clause: '4.1',
    arithmetic: `${amount / 100} 元`,
    amount,
  },
});
const entries = [entry(5, '甲', 60_475), entry(6, '甲', 60_475), entry(7, '乙', 2_000), entry(8, '乙', -2_000)];
const step = (action: Step['action'], actorName: string): Step => ({
  ...{ batchId: batch.id, no: 1, action, from: '', to: '', actorId: 1, actorName, recordedAt: at, note: '' },
});

describe('a payout sheet', () => {
  it('is exactly the model kept beside this test, so that no figure, name or number changes unseen', () => {
    const payee = { bank: '某银行', cardTail: '1111', maskedIdentity: '110105********002X' };
    const sheet = {
      head: sheetHead('某区政府办公室', scheme, batch),
      lines: [sheetLine(line, '甲局', payee, entries), sheetLine(again, '甲局', undefined, [])],
      annex: [...annexLines(line, '甲局', entries), ...annexLines(again, '甲局', [])],
      foot: sheetFoot(batch, [step('draw_up', '王某'), step('review', '赵某'), step('approve', '周某')]),
    };
    const golden = readFileSync(join(__dirname, 'payout-sheet.golden.json'), 'utf8');
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(JSON.parse(golden));
  });

  it('says of a batch that may still change that it is no voucher', () => {
    expect(sheetHead('办公室', scheme, { ...batch, state: 'reviewed' }).caution).toContain('“已复核”');
    expect(sheetHead('办公室', scheme, batch).caution).toBe('');
  });

  it('leaves the lines of those empty whose signature a sending back has undone', () => {
    const steps = [step('draw_up', '王某'), step('review', '赵某'), step('approve', '周某'), step('send_back', '赵某')];
    const signed = sheetFoot(batch, [...steps, step('review', '吴某')]).signatories.map(({ name }) => name);
    expect(signed).toEqual(['王某', '吴某', '']);
  });
});
