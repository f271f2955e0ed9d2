import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type ClaimRef,
  type ComparedClaim,
  type SentenceResult,
  sentenceRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { Host } from '../common/host.ts';
import { Sign, Text } from './controls.tsx';
import { binLabel, type Mark } from './marks.ts';
import type { ShownState } from './state.ts';
import type { Strings } from './strings.ts';

/** The card beside a mark: who says what when, and in which words. */
export function Tip({
  mark,
  host,
  strings,
  figure,
  onEnter,
  onLeave,
}: {
  readonly mark: Mark;
  readonly host: Host<ShownState>;
  readonly strings: Strings;
  readonly figure: (n: number) => string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const { of, element } = mark;
  const claim = 'claim' in of ? of.claim : undefined;
  const sentence = useSentence(host, claim);

  useLayoutEffect(() => {
    const here = card.current;
    const outer = here?.parentElement;
    if (here == null || outer == null) return;
    const [at, frame] = [element.getBoundingClientRect(), outer.getBoundingClientRect()];
    const { offsetWidth, offsetHeight } = here;
    const centre = at.left + at.width / 2 - frame.left;
    const left = Math.max(0, Math.min(frame.width - offsetWidth, centre - offsetWidth / 2));
    const above = at.top - offsetHeight - 8;
    here.style.left = `${left}px`;
    here.style.top = `${above < 0 ? at.bottom - frame.top + 8 : above - frame.top}px`;
  }, [element, sentence]);

  return (
    <div
      ref={card}
      class="tip"
      role="tooltip"
      dir={strings.rightToLeft ? 'rtl' : 'ltr'}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {claim === undefined ? (
        <p>{'claims' in of && binLabel(of, strings, figure)}</p>
      ) : (
        <>
          <p class="what">
            <Sign verdict={claim.verdict} strings={strings} /> <strong>{<Text>{claim.figure}</Text>}</strong>{' '}
            <span class="aside">{strings.verdicts[claim.verdict]}</span>
          </p>
          <Facts claim={claim} strings={strings} />
          {sentence != null && sentence.text !== '' && <Quote sentence={sentence} />}
        </>
      )}
    </div>
  );
}

function Facts({ claim, strings }: { readonly claim: ComparedClaim; readonly strings: Strings }) {
  const { speaker, party, outlet, date, scope, place, direct, forecast, withdrawn } = claim;
  const facts = [
    speaker,
    party === speaker ? undefined : party,
    date ?? strings.undated,
    outlet,
    scope,
    place,
    direct && strings.direct,
    forecast && strings.forecast,
    withdrawn && strings.withdrawn,
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
  return (
    <p class="aside">
      {facts.map((fact, i) => (
        <span key={i}>
          {i > 0 && ' · '}
          <Text>{fact}</Text>
        </span>
      ))}
    </p>
  );
}

function Quote({ sentence: { text, figure, lang } }: { readonly sentence: NonNullable<SentenceResult> }) {
  const [from, to] = figure ?? [0, 0];
  return (
    <blockquote dir="auto" lang={lang}>
      {text.slice(0, from)}
      {from < to && <mark>{text.slice(from, to)}</mark>}
      {text.slice(to)}
    </blockquote>
  );
}

/** A rest this long, in milliseconds, before a sentence is asked for: who runs over the marks asks for none. */
const REST = 60;

/** The sentence of a claim, once it is known. */
function useSentence(host: Host<ShownState>, claim: ClaimRef | undefined): SentenceResult | undefined {
  const [sentence, setSentence] = useState<SentenceResult>();
  useEffect(() => {
    setSentence(undefined);
    if (claim === undefined) return;
    let isOver = false;
    const { uri, number } = claim;
    const timer = setTimeout(async () => {
      const told = await host.ask<SentenceResult>(sentenceRequest, { uri, number });
      if (!isOver) setSentence(told);
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [host, claim]);
  return sentence;
}
