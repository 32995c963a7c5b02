import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';
import { today } from './formats';
import { groupNames } from './words';
import { monthAfter, monthOf } from './periods';

export type Regulation = Schemas['RegulationResponse'];

/** Every version ever in force; they change about once a year. */
export function useRegulations() {
  return useQuery({
    queryKey: ['regulations'],
    queryFn: () => told(api.GET('/api/v1/regulations')),
    staleTime: 5 * 60_000,
  });
}

/** The version that governs a day; the newest when none does. */
export function versionOn(versions: readonly Regulation[], day: string): Regulation | undefined {
  return (
    versions.find(({ from, lastDay }) => from <= day && (lastDay === null || day <= lastDay)) ??
    versions[versions.length - 1]
  );
}

export function useMonths() {
  return useQuery({ queryKey: ['months'], queryFn: () => told(api.GET('/api/v1/months')) });
}

/**
 * The month an office is at: this one, or where the books are far behind, as they are in a demonstration or while old years
 * are entered, the last one in which anything is booked.
 */
export function presentMonth(
  { open, latest }: Pick<Schemas['MonthsResponse'], 'open' | 'latest'>,
  now = today(),
): string {
  const present = monthOf(now);
  if (open >= monthAfter(present, -3)) return present;
  return latest !== null && latest > open ? latest : open;
}

/** The Chinese name of a word of a vocabulary, by the version given; the word itself where it has none. */
export function wordTitle(regulation: Regulation | undefined, vocabulary: string, word: string): string {
  return regulation?.vocabularies[vocabulary]?.find((entry) => entry.word === word)?.title ?? groupNames[word] ?? word;
}
