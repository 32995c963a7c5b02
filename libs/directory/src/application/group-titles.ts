import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { usualGroupTitle } from '../domain/group-title';

/** Titles by the word of a group, as far as a source knows them. */
type Source = (tx: Tx, officeId: number) => Promise<ReadonlyMap<string, string>>;

/** What groups of units are called: by the newest regulation where it says so, else as most offices do. */
@Injectable()
export class GroupTitles {
  private readonly sources: Source[] = [];

  /** For those who know words of groups by title; an earlier source is believed before a later one. */
  ask(source: Source): void {
    this.sources.push(source);
  }

  /** Of the groups that are named and of all that a source knows. */
  async of(tx: Tx, officeId: number, groups: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const titles = new Map([...groups].map((group) => [group, usualGroupTitle(group)]));
    for (const source of [...this.sources].reverse())
      for (const [group, title] of await source(tx, officeId))
        titles.set(group, title === '' || title === group ? usualGroupTitle(group) : title);
    return titles;
  }
}
