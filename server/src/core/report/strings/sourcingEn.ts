import type { GradeStrings, SourcingStrings } from './sourcing.ts';

const RELAYED =
  '{subject}: {n} outlets carry {figure} ({outlets}), but all have it from {who}. That is one source: look for another before you take it as confirmed.';
const SINGLE =
  '{subject}: all {n} claims come from {who} by way of {outlet}. Look for another source before you take them as confirmed.';

export const sourcingEn: SourcingStrings = {
  relayOnly: { other: RELAYED },
  singleSource: { other: SINGLE },
  missingAttribution:
    '{subject}: nobody is named who says {figure}. Name a speaker on the claim line (@…), or the outlet in the header of the article (source).',
  missingDate:
    '{subject}: {figure} ({source}) has no date, so it is not compared with figures that have one. Give the claim a date (on …), or the article (published).',
  more: { one: '{n} more', other: '{n} more' },
};

export const gradeEn: GradeStrings = {
  supported: 'Best supported: {figure} — {why}',
  supportedAt: 'Best supported, {date}: {figure} — {why}',
  unsupported: 'Not confirmed: {why}',
  unsupportedAt: 'Not confirmed, {date}: {why}',
  likely: '{figure} (likely {likely})',
  sources: { one: '{n} source ({list})', other: '{n} independent sources ({list})' },
  direct: { one: '{n} word for word', other: '{n} word for word' },
  allDirect: 'word for word',
  adverse: 'though they are at odds elsewhere',
  provisional: 'as estimates or preliminary figures',
  disputed: 'others exclude it',
  oneSource: '{figure} — one source only ({list})',
  contested: 'Contested: {positions} — as much stands behind each',
  contestedAt: 'Contested, {date}: {positions} — as much stands behind each',
  apart: 'no two independent sources say the same: {positions}',
  noSource: 'no named source gives a figure',
  position: '{figure} ({list})',
};
