import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How the generated dossier is made; every number a count. */
export interface Shape {
  readonly files: number;
  readonly claimsPerFile: number;
  /** Claim files that give a figure for one and the same quantity. */
  readonly filesPerQuantity: number;
}

export const NEWSROOM: Omit<Shape, 'files'> = { claimsPerFile: 20, filesPerQuantity: 50 };

const WORDS =
  'قال مصدر في المدينة إن القوات تقدمت نحو الحي الجنوبي بعد قصف استمر ساعات وأدى إلى نزوح مئات العائلات باتجاه القرى المجاورة فيما تواصلت الاشتباكات قرب الجسر القديم'.split(
    ' ',
  );
const SPEAKERS = ['army', 'police', 'rebels', 'monitor', 'reports'];

/**
 * Writes a dossier of Arabic articles of about 8 KB with claims. The same shape gives the same bytes. Most figures of
 * a quantity agree or grow; one file in ten disputes one of its twenty.
 */
export function generate(folder: string, { files, claimsPerFile, filesPerQuantity }: Shape): void {
  mkdirSync(folder, { recursive: true });
  const groups = Math.max(1, Math.ceil(files / filesPerQuantity));
  writeFileSync(path.join(folder, 'hasila.yaml'), registry(groups, claimsPerFile));
  for (let i = 0; i < files; i++) {
    const inside = path.join(folder, `d${String(Math.floor(i / 500)).padStart(4, '0')}`);
    if (i % 500 === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(
      path.join(inside, `a${String(i).padStart(6, '0')}.claim`),
      article(i, groups, claimsPerFile),
    );
  }
}

/** The path, below the folder, of the i-th generated article. */
export const articlePath = (i: number): string =>
  path.join(`d${String(Math.floor(i / 500)).padStart(4, '0')}`, `a${String(i).padStart(6, '0')}.claim`);

const quantity = (group: number, claim: number): string => `g${group}.q${claim}`;

function registry(groups: number, claimsPerFile: number): string {
  const lines = ['quantities:'];
  for (let group = 0; group < groups; group++) {
    for (let claim = 0; claim < claimsPerFile; claim++) {
      lines.push(
        `  ${quantity(group, claim)}: {kind: ${claim % 4 === 0 ? 'fact' : 'cumulative'}, unit: person}`,
      );
    }
  }
  lines.push('speakers:', '  police: {party: army}', '  reports: {anonymous: true}', '');
  return lines.join('\n');
}

function article(i: number, groups: number, claimsPerFile: number): string {
  const next = random(i + 1);
  const group = i % groups;
  // The tenth article of each group disagrees on its first quantity.
  const odd = Math.floor(i / groups) % 10 === 9;
  const day = String(1 + (i % 28)).padStart(2, '0');
  const head = ['---', `source: outlet-${i % 97}`, `title: ${sentence(next, 8)}`, 'lang: ar'];
  const lines = [...head, `published: 2022-01-${day}`, '---'];
  for (let claim = 0; claim < claimsPerFile; claim++) {
    // Each quantity has figures of its own: one number for many things is what `recast` looks for.
    const toll = 101 + group * 2003 + claim * 97 + (i % 28) * 3;
    const figure = claim % 4 === 0 ? (odd && claim === 0 ? 4 : 3) : toll;
    lines.push(`${sentence(next, 16)} [${figure} شخصا][^${claim + 1}] ${sentence(next, 14)}`);
    lines.push(`[^${claim + 1}]: ${quantity(group, claim)} ${figure} @${SPEAKERS[next(SPEAKERS.length)]}`);
  }
  return `${lines.join('\n')}\n`;
}

const sentence = (next: (below: number) => number, words: number): string =>
  Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(' ');

/** Whole numbers below a limit, the same for the same seed (a 32-bit xorshift, after Marsaglia 2003). */
function random(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}
