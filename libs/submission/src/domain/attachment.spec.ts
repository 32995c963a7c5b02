import { mayAttach, mayDetach } from './attachment';
import type { Item } from './item';
import { itemStatuses, type ItemStatus } from './item-life';

const item = (status: ItemStatus, submitted: boolean): Item => ({
  ...{ id: 'a', officeId: 1, unitId: 7, title: '', kind: null, occurredAt: null, contact: null, contributors: [] },
  ...{ submittedOn: submitted ? '2014-03-05' : null, eventNo: submitted ? 1 : null, submittedBy: 1 },
  ...{ createdAt: new Date(0), status, steps: 1, revisions: 0 },
});
const drafts: readonly ItemStatus[] = ['draft', 'signed_off'];
const where = (may: (item: Item) => boolean) =>
  itemStatuses.filter((status) => may(item(status, !drafts.includes(status))));

it('a unit adds files only to what is in its own hands, so that the office never looks at something that changes', () => {
  expect(where((each) => mayAttach(each, 7))).toEqual(['draft', 'returned']);
});

it('the office adds files until something was made of the item, so that what was adopted stays what it was', () => {
  expect(where((each) => mayAttach(each, null))).toEqual([
    'draft',
    'submitted',
    'received',
    'in_work',
    'returned',
    'not_used',
  ]);
});

it('a file can be taken away while nobody else has seen it', () => {
  expect(where(mayDetach)).toEqual(['draft']);
});
