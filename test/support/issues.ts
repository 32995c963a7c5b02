import type { TestApp } from './test-app';

export const ISSUES = '/api/v1/issues';

export interface IssueRead {
  readonly id: string;
  readonly label: string | null;
  readonly publication: string;
  readonly number: number | null;
  readonly cumulativeNo: number | null;
  readonly status: string;
  readonly version: number;
}

/** What tests of issues do, with the application of the moment. It is 2014-03-20. */
export function issues(app: () => TestApp) {
  const post = (path: string, body: object = {}, headers = {}) =>
    app().post('editor', `${ISSUES}${path}`, body, headers);
  const open = async (publication: string, issuedOn?: string) => {
    const { status, body, text } = await post('', { publication, ...(issuedOn ? { issuedOn } : {}) });
    if (status !== 201) throw new Error(text);
    return body as IssueRead;
  };
  const list = async (query: string) => {
    const { body } = await app().get('editor', `${ISSUES}?${query}`);
    return body as { rows: IssueRead[]; next?: string };
  };
  return { post, open, list };
}
