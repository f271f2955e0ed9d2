import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages, workspace } from 'vscode';
import { closeAll, findings, sample, untilFindings, wordsOf } from './workspace.ts';

const FRIDAY = 'ghweran/002.claim';

describe('what is found in the samples', () => {
  before(closeAll);

  it('is known of a file that nobody opened', async () => {
    assert.ok(workspace.textDocuments.every(({ uri }) => uri.path !== sample(FRIDAY).path));
    await untilFindings(sample(FRIDAY), 'self-contradiction', 2);
    await untilFindings(sample('ghweran/000.claim'), 'dispute', 4);
  });

  it('is an error on each of two tolls of civilians in one sentence, each of which leads to the other', async () => {
    const uri = sample(FRIDAY);
    const errors = await untilFindings(uri, 'self-contradiction', 2);
    const [four, five] = errors.sort((a, b) => a.range.start.compareTo(b.range.start));
    assert.equal(await wordsOf(uri, four!), 'أربعة مدنيين');
    assert.equal(await wordsOf(uri, five!), '5 مدنيين');
    for (const [here, there] of [
      [four!, five!],
      [five!, four!],
    ] as const) {
      assert.equal(here.severity, DiagnosticSeverity.Error);
      assert.match(here.message, /^Civilians killed.*\b[45]\b.*\b[45]\b/);
      const [related] = here.relatedInformation ?? [];
      assert.equal(related?.location.uri.toString(), uri.toString());
      assert.ok(related.location.range.isEqual(there.range));
    }
  });

  it('leads from one file to the figure in another', async () => {
    const [axes] = findings(sample('ghweran/000.claim'), 'dispute').filter(({ message }) =>
      message.startsWith('Axes of attack'),
    );
    const [related] = axes?.relatedInformation ?? [];
    assert.equal(await wordsOf(sample('ghweran/000.claim'), axes!), 'ثلاثة محاور');
    assert.equal(related?.location.uri.toString(), sample('ghweran/003.claim').toString());
    assert.equal(await wordsOf(related.location.uri, related.location), 'أربعة محاور');
  });

  it('is on the right words in a file with CRLF line ends', async () => {
    const uri = sample('ghweran/003.claim');
    const words = await Promise.all(findings(uri).map((found) => wordsOf(uri, found)));
    assert.deepEqual(
      ['شاحنتين مفخختين', 'أربعة محاور', 'أكثر من 200 قتيل', 'أكثر من 800 أسير'].filter(
        (expected) => !words.includes(expected),
      ),
      [],
    );
  });

  it('has no more than two errors in the sample, and nothing at all where nothing is wrong', () => {
    const all = languages.getDiagnostics();
    const errors = all
      .filter(([uri]) => uri.path.includes('/ghweran/'))
      .flatMap(([, found]) => found)
      .filter(({ severity }) => severity === DiagnosticSeverity.Error);
    assert.equal(errors.length, 2);
    assert.deepEqual(
      all.filter(([uri, found]) => uri.path.includes('/clean/') && found.length > 0),
      [],
    );
  });
});
