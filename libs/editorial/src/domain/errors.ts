import { defineErrors } from '@app/kernel';

export const editorialError = defineErrors({
  publication_level_differs: [
    'invalid',
    (p: { title: string; level: string }) => `《${p.title}》不是 ${p.level} 的刊物，请核对刊物或级别`,
  ],
  contributors_missing: ['invalid', '请写明责任单位或供稿单位（contributors）'],
});
