import { api, told } from '../../api/client';
import type { Move, Said } from '../../shared/parts/moves';

const noted = (id: string, { words }: Said) => ({ params: { path: { id } }, body: words ? { note: words } : {} });

/** What is done with a bulletin as a whole. */
export const bulletinMoves: readonly Move[] = [
  {
    name: '送审',
    needs: 'bulletin.draft',
    from: ['draft'],
    main: true,
    asks: 'note',
    says: '送审后由领导审批；起草、改写或送审过的人不能审批。',
    act: (id, said) => told(api.POST('/api/v1/bulletins/{id}/submission', noted(id, said))),
  },
  {
    name: '审批通过',
    needs: 'bulletin.approve',
    from: ['submitted'],
    main: true,
    asks: 'note',
    says: '审批后由编辑编号印发。',
    act: (id, said) => told(api.POST('/api/v1/bulletins/{id}/approval', noted(id, said))),
  },
  {
    name: '编号印发',
    needs: 'bulletin.publish',
    from: ['approved'],
    main: true,
    asks: 'nothing',
    says: '自动编上本年的下一个文号并封存，此后一个字也不能改；错了只能凭文号撤回，再另发。',
    act: (id) => told(api.POST('/api/v1/bulletins/{id}/publication', { params: { path: { id } } })),
  },
  {
    name: '退回修改',
    needs: 'bulletin.approve',
    from: ['submitted', 'approved'],
    asks: 'reason',
    says: '退回起草的人修改，改好后重新送审。',
    act: (id, { words }) =>
      told(api.POST('/api/v1/bulletins/{id}/return', { params: { path: { id } }, body: { opinion: words } })),
  },
  {
    name: '撤回',
    needs: 'bulletin.approve',
    from: ['published'],
    danger: true,
    asks: 'document',
    says: '撤回的通报仍可查看，并注明已撤回。同一时期可以重新起草。',
    act: (id, { words, documentNo }) =>
      told(
        api.POST('/api/v1/bulletins/{id}/withdrawal', {
          params: { path: { id } },
          body: { documentNo, reason: words },
        }),
      ),
  },
  {
    name: '作废',
    needs: 'bulletin.draft',
    from: ['draft'],
    danger: true,
    asks: 'note',
    says: '作废后，同一时期可以重新起草。',
    act: (id, said) => told(api.POST('/api/v1/bulletins/{id}/discarding', noted(id, said))),
  },
];
