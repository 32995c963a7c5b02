/** What a file holds, whoever wrote it: what it says of itself, and its words. */
export interface FileContent {
  readonly keywords: string;
  readonly text: string;
}
