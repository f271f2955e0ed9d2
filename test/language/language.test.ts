import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Finding, participants } from '../../server/src/core/rules/finding.ts';
import { parseClaimFile } from '../../server/src/core/syntax/parser.ts';
import { dossierOf, findingsOf } from '../support/dossiers.ts';
import { foundByReading } from '../support/fileChecks.ts';
import { type Case, casesOf } from '../support/languagePages.ts';

const here = new URL('.', import.meta.url);

for (const page of readdirSync(here).filter((name) => name.endsWith('.md'))) {
  describe(page, () => {
    for (const one of casesOf(readFileSync(new URL(page, here), 'utf8'))) {
      test(`${one.title} (line ${one.line})`, () => {
        const findings = findingsOf(dossierOf(one.files));
        expect([...foundOn(findings), ...foundInTexts(one)].sort()).toEqual(expectedOn(one));
        if (one.findings !== undefined)
          expect(findings.map(inWords).sort()).toEqual([...one.findings].sort());
      });
    }
  });
}

/** What stands in the notes: `a.claim#1 warning: dispute`. Notes that are no expectation are prose. */
function expectedOn({ files }: Case): string[] {
  const expected: string[] = [];
  for (const [name, text] of files) {
    if (name === 'hasila.yaml') continue;
    const tree = parseClaimFile(text);
    for (const problem of tree.problems) {
      throw new Error(`${name} is not well formed: ${problem.code}: ${problem.message}`);
    }
    for (const claim of tree.claims) {
      for (const part of claim.fields.note?.value.split(',') ?? []) {
        if (/^(error|warning|info|hint|acknowledged): [a-z-]+$/.test(part.trim())) {
          expected.push(`${name}#${claim.number} ${part.trim()}`);
        }
      }
    }
  }
  return expected.sort();
}

const foundOn = (findings: readonly Finding[]): string[] => [...new Set(findings.flatMap(linesOf))].sort();

/** What is found by reading each file beside its claim lines. */
const foundInTexts = ({ files }: Case): string[] =>
  [...files].flatMap(([name, text]) =>
    name === 'hasila.yaml' ? [] : foundByReading(parseClaimFile(text)).map((found) => `${name}#${found}`),
  );

const linesOf = (finding: Finding): string[] =>
  participants(finding).map((claim) => {
    const severity = finding.acknowledged === undefined ? finding.severity : 'acknowledged';
    return `${claim.file}#${claim.claim.number} ${severity}: ${finding.code}`;
  });

const inWords = ({ code, positions }: Finding): string => {
  const sets = positions.map((position) =>
    position
      .map((claim) => `${claim.file}#${claim.claim.number}`)
      .sort()
      .join(' '),
  );
  return `${code}: [${sets.join('] [')}]`;
};
