import { describe, expect, test } from 'vitest';
import { dossierFolderOf, isClaimFile, isRegistry, isWithin } from '../../server/src/core/index/dossiers.ts';

describe('the dossier of a file', () => {
  const none = new Set<string>();

  test('is that of the nearest hasila.yaml above it', () => {
    const registries = new Set(['file:/w', 'file:/w/a/b']);
    expect(dossierFolderOf('file:/w/a/b/c/x.claim', registries, ['file:/w'])).toBe('file:/w/a/b');
    expect(dossierFolderOf('file:/w/a/x.claim', registries, ['file:/w'])).toBe('file:/w');
  });

  test('goes by whole segments', () => {
    expect(dossierFolderOf('file:/w/abc/x.claim', new Set(['file:/w/ab']), ['file:/w'])).toBe('file:/w');
    expect(isWithin('file:/w/ab', 'file:/w/abc')).toBe(false);
    expect(isWithin('file:/w/ab', 'file:/w/ab/c')).toBe(true);
  });

  test('is the innermost workspace folder where no hasila.yaml is above', () => {
    expect(dossierFolderOf('file:/w/a/x.claim', none, ['file:/w', 'file:/w/a'])).toBe('file:/w/a');
  });

  test('may be declared above a workspace folder that is within another', () => {
    expect(dossierFolderOf('file:/w/a/x.claim', new Set(['file:/w']), ['file:/w', 'file:/w/a'])).toBe(
      'file:/w',
    );
  });

  test('is its own folder outside of all workspace folders, and itself if it was never saved', () => {
    expect(dossierFolderOf('file:/tmp/x.claim', none, ['file:/w'])).toBe('file:/tmp');
    expect(dossierFolderOf('untitled:Untitled-1', none, ['file:/w'])).toBe('untitled:Untitled-1');
  });
});

test('claim files and registries are known by their names', () => {
  expect(['a.claim', 'a.claim.md', 'A.CLAIM', 'file:/w/أخبار.claim'].every(isClaimFile)).toBe(true);
  expect(['a.md', 'claim', 'a.claims', 'a.claim.txt', 'x.claim/a'].some(isClaimFile)).toBe(false);
  expect(isRegistry('file:/w/hasila.yaml')).toBe(true);
  expect(isRegistry('file:/w/my-hasila.yaml')).toBe(false);
});
