import { describe, expect, test } from 'vitest';
import { statusText } from '../../client/src/statusText.ts';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

const ready: StatusParams = { state: 'ready', files: 5, claims: 1111, conflicts: 13, notAnalysed: [] };
const short = (status: StatusParams) => statusText('running', status).short;

describe('the status bar', () => {
  test('counts claims and conflicts', () => {
    expect(short(ready)).toBe('$(checklist) 1,111 claims, 13 conflicts');
    expect(short({ ...ready, claims: 1, conflicts: 1 })).toBe('$(checklist) 1 claim, 1 conflict');
    expect(short({ ...ready, conflicts: 0 })).toBe('$(checklist) 1,111 claims');
  });

  test('shows how far the index is, and no counts that are not final', () => {
    expect(short({ ...ready, state: 'indexing', done: 40, total: 120 })).toBe('$(sync~spin) Hasila 40/120');
    expect(short({ ...ready, state: 'indexing' })).toBe('$(sync~spin) Hasila');
  });

  test('never looks complete when files were left out', () => {
    const skipped = { ...ready, notAnalysed: [{ uri: 'file:///a.claim', reason: 'not UTF-8 at byte 17' }] };
    expect(short(skipped)).toBe('$(checklist) 1,111 claims, 13 conflicts $(warning) 1');
    expect(statusText('running', skipped).details).toContain('1 file not analysed:');
    expect(short({ ...ready, state: 'failed' })).toBe('$(warning) Hasila: incomplete');
  });

  test('says that analysis stopped, whatever was known before', () => {
    expect(statusText('stopped', ready)).toMatchObject({
      short: '$(error) Hasila: analysis stopped',
      stopped: true,
    });
    expect(statusText('starting', ready).short).toBe('$(sync~spin) Hasila');
  });
});
