import { dossierPage } from '../../server/src/core/report/html/page.ts';
import type { Element } from './htmlTree.ts';
import { reportInput } from './reportInput.ts';

/** Text that a stranger's file may hold in any place; every place has its own copy. */
export interface Texts {
  readonly title: string;
  readonly label: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly headline: string;
  readonly sentence: string;
  readonly reason: string;
}

export const HARMLESS: Texts = {
  title: 'A flood',
  label: 'People killed',
  speaker: 'Army',
  outlet: 'Post',
  headline: 'Flood',
  sentence: 'So it was said.',
  reason: 'seen',
};

/** A dispute, an acknowledged one, a sum, a hint, a denial of nothing: what a report has a place for. */
export function dossier(texts: Texts, url = 'https://example.org/a?b=1&c=2'): Record<string, string> {
  const yaml = (text: string): string => JSON.stringify(text);
  return {
    'hasila.yaml': `title: ${yaml(texts.title)}
quantities:
  killed: {label: ${yaml(texts.label)}, kind: cumulative, unit: person}
  sides: {label: Sides, kind: fact, unit: side}
  boats: {label: Boats, kind: fact, unit: boat}
  unheard: {label: Unheard of, kind: fact}
speakers:
  army: {label: ${yaml(texts.speaker)}}
  rebels: {label: Rebels}
outlets:
  post: {label: ${yaml(texts.outlet)}}
rules:
  dispute: warning
`,
    'a.claim': `---
source: post
title: ${yaml(texts.headline)}
lang: en
published: 2022-01-22
url: ${yaml(url)}
archived: https://archive.example/1
---
Before it. The army counts [40][^1] dead ${texts.sentence} After it.
From [three][^2] sides came [seven][^3] boats, [five][^4] and [two][^5].
[^1]: killed 40 @army
[^2]: sides 3 @army ack dispute ${yaml(texts.reason)}
[^3]: boats 7 @army sum [^4][^5]
[^4]: boats.big 5 @army
[^5]: boats.small 2 @army
`,
    'b.claim': `---
source: herald
published: 2022-01-22
---
Rebels say "[77][^1]". There were [four][^2] sides, and [dozens][^3] of boats.
[^1]: killed 77 @rebels "
[^2]: sides 4 @rebels
[^3]: boats tens @rebels
`,
  };
}

/** Its report. */
export const page = (texts: Texts, lang = 'en', url?: string): string =>
  dossierPage(reportInput(dossier(texts, url), lang));
export const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => element.name === name);
