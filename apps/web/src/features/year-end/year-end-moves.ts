import { api, told } from '../../api/client';
import type { Move } from '../../shared/parts/moves';

const at = (id: string) => ({ params: { path: { id } } });

/** What is done with the end of a year as a whole. */
export const yearEndMoves: readonly Move[] = [
  {
    name: '公示',
    needs: 'year_end.draw_up',
    from: ['drawn'],
    asks: 'nothing',
    main: true,
    says: '各单位随即看到本单位的结果，在公示期内可以提出异议。',
    act: (id) => told(api.POST('/api/v1/year-ends/{id}/public-notice', at(id))),
  },
  {
    name: '审定',
    needs: 'year_end.decide',
    from: ['notice'],
    asks: 'note',
    main: true,
    says: '公示期满、异议都已答复以后审定。',
    act: (id, { words }) =>
      told(api.POST('/api/v1/year-ends/{id}/decision', { ...at(id), body: words ? { note: words } : {} })),
  },
  {
    name: '办结',
    needs: 'year_end.decide',
    from: ['decided'],
    asks: 'number',
    main: true,
    says: '凭表彰文件办结：证书编号，内容封存，此后不能再改。',
    act: (id, { documentNo }) =>
      told(api.POST('/api/v1/year-ends/{id}/finalisation', { ...at(id), body: { documentNo } })),
  },
  {
    name: '收回公示',
    needs: 'year_end.decide',
    from: ['notice'],
    asks: 'reason',
    says: '收回以后可以重新拟定，再公示。',
    act: (id, { words }) => told(api.POST('/api/v1/year-ends/{id}/recall', { ...at(id), body: { reason: words } })),
  },
  {
    name: '重新拟定',
    needs: 'year_end.draw_up',
    from: ['drawn'],
    asks: 'nothing',
    says: '按现在的办法和台账重新计算；推荐和取消的意见保留。',
    act: (id) => told(api.POST('/api/v1/year-ends/{id}/redrawing', at(id))),
  },
  {
    name: '凭文号重新评定',
    needs: 'year_end.decide',
    from: ['final'],
    asks: 'document',
    says: '办结的一份照原样保存；另拟一份，办结后以新的为准。',
    act: (id, { words, documentNo }) =>
      told(api.POST('/api/v1/year-ends/{id}/reopening', { ...at(id), body: { documentNo, reason: words } })),
  },
];
