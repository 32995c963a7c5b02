import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings';

/** Figures of one drill on one kind of database, by the names the report shows. */
export type Figures = Readonly<Record<string, number | string>>;

/** One line about how far a drill is, in the long form alone. */
export function say(drill: string, text: string): void {
  if (settings.long) process.stderr.write(`${drill}: ${text}\n`);
}

/** Leaves the figures of a drill for the report. */
export function report(drill: string, database: string, figures: Figures): void {
  say(`${drill} on ${database}`, JSON.stringify(figures));
  if (settings.results === undefined) return;
  mkdirSync(settings.results, { recursive: true });
  const file = join(settings.results, `${drill}.${database}.json`.replaceAll(' ', '-'));
  writeFileSync(file, JSON.stringify({ drill, database, figures }));
}
