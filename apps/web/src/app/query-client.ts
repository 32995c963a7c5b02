import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const passing = (error: unknown) => error instanceof Problem && error.passing;

/** Reads wait out a restart of the server; a write is repeated by whoever made it, since only they know what it meant. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, error) => passing(error) && count < 30,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 3_000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
