import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';
import { Problem } from '../../api/problem';

/** What a scheme holds; which version it goes over is said when it is sent. */
export type Scheme = Omit<Schemas['YearEndSchemeRequest'], 'version'>;
export type DecidedScheme = Schemas['YearEndSchemeResponse'];

export const causeNames: Readonly<Record<Scheme['vetoes'][number]['on'], string>> = {
  incident: '发生责任事项',
  zero_submission: '全年零报送',
  zero_adoption: '全年零采用',
};

/** Where an office begins that has decided nothing yet. */
export const usualScheme: Scheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [{ title: '优秀', topShare: 30 }, { title: '合格' }],
  commendation: { unitShare: 30, liaisonShare: 30, unitBars: {}, liaisonBars: {} },
  vetoes: [],
  noticeDays: 5,
  decideDays: 3,
};

/** The last one decided; null before there was any. */
export function useScheme() {
  return useQuery({
    queryKey: ['year-end-scheme'],
    queryFn: () =>
      told<DecidedScheme | null>(api.GET('/api/v1/year-end-scheme')).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'scheme_missing') return null;
        throw error;
      }),
  });
}

/** What the form holds as the API takes it: without what was left empty, or belongs to a choice that was taken back. */
export function schemeOf({ standard, grades, commendation, vetoes, ...rest }: Scheme): Scheme {
  const last = grades.length - 1;
  return {
    ...rest,
    standard:
      standard.by === 'group_target'
        ? { by: 'group_target', targets: filled(standard.targets ?? {}) }
        : { by: 'best_of_group' },
    grades: grades.map((grade, place) => (place === last ? { title: grade.title } : filled(grade))),
    commendation: {
      ...commendation,
      unitBars: filled(commendation.unitBars),
      liaisonBars: filled(commendation.liaisonBars),
    },
    vetoes: vetoes.map(({ fault, level, ...veto }) =>
      filled({ ...veto, ...(veto.on === 'incident' && { fault, level }) }),
    ),
  };
}

/** An emptied field of antd holds null, '' or undefined. */
function filled<T extends object>(entered: T): T {
  return Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as T;
}
