import type * as Api from '../../../../api/hasila.d.ts';
import type { DossierClaim } from '../claims/dossierClaim.ts';
import { addTo } from '../collections.ts';
import type { Finding } from '../rules/finding.ts';
import { namesIn } from './dossierNames.ts';
import { type AddressOf, claimsFitting, findingsFitting, isFile, meaningIn } from './fitting.ts';
import { idsMeant, insteadOf, type Nameable } from './namesMeant.ts';
import type { Question } from './query.ts';
import {
  claimsTold,
  type Look,
  type Selected,
  type Subject,
  selectedOf,
  tellClaim,
  tellComparison,
  tellConflict,
} from './tell.ts';

/** What an answer will tell, before any file is read for it. */
export interface Picked {
  /** The dossiers that were looked at. */
  readonly subjects: readonly TitledSubject[];
  /** The claims whose text is told: the numbers, by file. */
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  /** Makes the answer once that text is there. */
  tell(look: Look): Told;
}

/** An answer but for its gaps. */
export type Told = WithoutGaps<Api.FoundClaims | Api.FoundConflicts | Api.FoundComparisons>;

type WithoutGaps<T> = T extends unknown ? Omit<T, 'gaps'> : never;

export interface TitledSubject extends Subject {
  readonly title: string;
}

const USUAL_LIMIT = 50;
const MOST = 1000;

/** Finds in some dossiers what is asked for. Cost: their claims, or those who take part in findings. */
export function pick(question: Question, all: readonly TitledSubject[], addressOf: AddressOf): Picked {
  const { subjects, unknown } = lookedAt(question, all, addressOf);
  const common = { dossiers: subjects.map(({ folder, title }) => ({ uri: folder, title })) };
  switch (question.kind) {
    case 'claims': {
      const { query } = question;
      const fitting = subjects.map((subject) =>
        labelled(subject, claimsFitting(query, subject.dossier, subject.findings, addressOf)),
      );
      const { found, total } = page(fitting, query);
      return {
        subjects,
        needed: numbersByFile(found.map(([, claim]) => claim)),
        tell: (look) => ({
          ...common,
          unknown: [...unknown, ...unknownInAll(fitting)],
          claims: found.map(([subject, claim]) => tellClaim(claim, subject, look)),
          total,
        }),
      };
    }
    case 'conflicts': {
      const { query } = question;
      const fitting = subjects.map((subject) =>
        labelled(subject, findingsFitting(query, subject.dossier, subject.findings, addressOf)),
      );
      const { found, total } = page(fitting, query);
      return {
        subjects,
        needed: numbersByFile(found.flatMap(([, finding]) => claimsTold(finding))),
        tell: (look) => ({
          ...common,
          unknown: [...unknown, ...unknownInAll(fitting)],
          conflicts: found.map(([subject, finding]) => tellConflict(finding, subject, look)),
          total,
        }),
      };
    }
    case 'comparison': {
      const { quantity, limit = USUAL_LIMIT } = question.query;
      const fitting = subjects.map((subject) => {
        const { meant, unknown } = meaningIn(namesIn(subject.dossier), { quantity });
        const found = [...(meant.quantity ?? [])].slice(0, MOST_COMPARED);
        return labelled(subject, {
          found: found.map((id) => selectedOf(id, Math.min(limit, MOST), subject)),
          unknown,
        });
      });
      const found = fitting.flatMap(({ found }) => found);
      return {
        subjects,
        needed: numbersByFile(found.flatMap(([, selected]) => claimsOfComparison(selected))),
        tell: (look) => ({
          ...common,
          unknown: [...unknown, ...unknownInAll(fitting)],
          comparisons: found.map(([subject, selected]) => tellComparison(selected, subject, look)),
        }),
      };
    }
  }
}

/** A part of a name may stand for many quantities of a dossier. */
const MOST_COMPARED = 5;

interface Labelled<T> {
  readonly found: readonly (readonly [TitledSubject, T])[];
  readonly unknown: readonly Api.UnknownName[];
}

const labelled = <T>(
  subject: TitledSubject,
  { found, unknown }: { readonly found: readonly T[]; readonly unknown: readonly Api.UnknownName[] },
): Labelled<T> => ({ found: found.map((one) => [subject, one] as const), unknown });

/** The part of what was found that is asked for. */
function page<T>(
  fitting: readonly Labelled<T>[],
  { offset = 0, limit = USUAL_LIMIT }: { readonly offset?: number; readonly limit?: number },
): { readonly found: readonly (readonly [TitledSubject, T])[]; readonly total: number } {
  const all = fitting.flatMap(({ found }) => found);
  return { found: all.slice(offset, offset + Math.min(limit, MOST)), total: all.length };
}

/** The dossiers that a question is about; a dossier or a file that there is none of leaves none. */
function lookedAt(
  { query }: Question,
  all: readonly TitledSubject[],
  addressOf: AddressOf,
): { readonly subjects: readonly TitledSubject[]; readonly unknown: readonly Api.UnknownName[] } {
  const { dossier: asked } = query;
  const file = 'file' in query ? query.file : undefined;
  const named = all.map(({ folder, title }): Nameable => ({ id: folder, names: [title] }));
  const meant = asked === undefined ? undefined : idsMeant(asked, named);
  const subjects = meant === undefined ? all : all.filter(({ folder }) => meant.has(folder));
  if (asked !== undefined && subjects.length === 0)
    return { subjects, unknown: [{ field: 'dossier', asked, known: insteadOf(asked, named) }] };
  if (file === undefined) return { subjects, unknown: [] };
  const files = subjects.flatMap(({ dossier }) => [...dossier.files.keys()]);
  if (files.some((known) => isFile(known, file, addressOf))) return { subjects, unknown: [] };
  const known = files.map((name): Nameable => ({ id: addressOf(name), names: [] }));
  return { subjects: [], unknown: [{ field: 'file', asked: file, known: insteadOf(file, known) }] };
}

const MOST_KNOWN = 20;

/** Names that no dossier knows. One that some know is no mistake. */
function unknownInAll(fitting: readonly Labelled<unknown>[]): Api.UnknownName[] {
  const [first, ...others] = fitting.map(({ unknown }) => unknown);
  return (first ?? []).flatMap(({ field, asked, known }) => {
    const elsewhere = others.map((unknown) => unknown.find((one) => one.field === field));
    if (elsewhere.some((one) => one === undefined)) return [];
    const names = new Set([...known, ...elsewhere.flatMap((one) => one?.known ?? [])]);
    return { field, asked, known: [...names].slice(0, MOST_KNOWN) };
  });
}

const claimsOfComparison = ({ claims, conflicts }: Selected): readonly DossierClaim[] => [
  ...claims,
  ...conflicts.flatMap((finding: Finding) => claimsTold(finding)),
];

function numbersByFile(claims: readonly DossierClaim[]): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const { file, claim } of claims) addTo(numbers, file, claim.number);
  return numbers;
}
