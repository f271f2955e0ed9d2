import { expect, test } from 'vitest';
import type { JournalStore } from '../../server/src/session/host.ts';
import { journal } from '../../server/src/session/journal.ts';

/** Keeps what is written to it, as a disk does over a crash. */
function store(text?: string): JournalStore & { text: string | undefined } {
  return {
    text,
    read() {
      return this.text;
    },
    write(written) {
      this.text = written;
    },
  };
}

test('a file that was under way when the server went down is set aside', () => {
  const disk = store();
  journal(disk).begin(['a.claim']);
  expect(journal(disk).isSetAside('a.claim')).toBe(true);
  expect(journal(disk).isSetAside('b.claim')).toBe(false);
});

test('one that was done with is not', () => {
  const disk = store();
  journal(disk).begin(['a.claim'])();
  expect(journal(disk).isSetAside('a.claim')).toBe(false);
});

test('of several under way none is set aside, but each is suspected, and then found out', () => {
  const disk = store();
  journal(disk).begin(['a.claim', 'b.claim']);
  const second = journal(disk);
  expect(second.isSetAside('a.claim')).toBe(false);
  expect(second.isSuspect('a.claim')).toBe(true);
  second.begin(['a.claim'])();
  second.begin(['b.claim']);
  const third = journal(disk);
  expect(third.isSetAside('a.claim')).toBe(false);
  expect(third.isSetAside('b.claim')).toBe(true);
});

test('what is under way at one time is remembered whole, whichever ends first', () => {
  const disk = store();
  const first = journal(disk);
  first.begin(['a.claim']);
  first.begin(['b.claim'])();
  expect(journal(disk).isSetAside('a.claim')).toBe(true);
});

test('a file stays set aside over the next crash, until it changes or the server ends in peace', () => {
  const disk = store();
  journal(disk).begin(['a.claim']);
  const second = journal(disk);
  second.begin(['b.claim']);
  const third = journal(disk);
  expect([third.isSetAside('a.claim'), third.isSetAside('b.claim')]).toEqual([true, true]);
  third.forgive('a.claim');
  expect(third.isSetAside('a.claim')).toBe(false);
  third.close();
  expect(journal(disk).isSetAside('b.claim')).toBe(false);
});

test('a journal that is torn or foreign says nothing', () => {
  for (const text of ['{"analysing": ["a', 'null', '[]', '{"analysing": "a.claim", "setAside": [1]}']) {
    const read = journal(store(text));
    expect([read.isSetAside('a.claim'), read.isSuspect('a.claim')]).toEqual([false, false]);
  }
});
