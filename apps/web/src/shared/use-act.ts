import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

/**
 * Something the user does: what it changed is read anew, and a refusal is said at the top of the screen, in the server's
 * words. `said: false`: whoever calls it says it in a place of its own.
 */
export function useAct<I, O>(
  work: (input: I) => Promise<O>,
  changes: readonly string[],
  { said = true } = {},
): UseMutationResult<O, Error, I> {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation<O, Error, I>({
    mutationFn: work,
    onSettled: () => Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
    onError: (error) => said && void message.error(error.message, 6),
  });
}
