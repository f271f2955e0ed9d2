import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type ComparePlace,
  type ComparisonResult,
  comparisonRequest,
  type MatrixResult,
  matrixRequest,
} from '../../../server/src/lsp/viewProtocol.ts';
import type { Host } from '../common/host.ts';
import { DossierView } from './dossierView.tsx';
import { QuantityView } from './quantityView.tsx';
import { type CompareState, DEFAULT_VIEW, type ShownState, type View } from './state.ts';
import { en, stringsFor } from './strings.ts';

/** What the server said, with the place it is of. `null` where it knows nothing of the place yet. */
interface Answer {
  readonly place: ComparePlace;
  readonly result: ComparisonResult | MatrixResult;
}

const answerAt = (place: ComparePlace, result: Answer['result']): Answer => ({ place, result });

/** The page: one quantity, or the whole dossier. Keeps up with edits, and tells the extension where it is. */
export function App({ host }: { readonly host: Host<ShownState> }) {
  const [shown, setShown] = useState<CompareState>();
  const [answer, setAnswer] = useState<Answer>();
  // Counts what was asked, so that an answer that was overtaken is dropped.
  const asked = useRef(0);
  const pending = useRef(0);
  const isStale = useRef(false);
  const { place, view: given } = shown ?? {};
  const view: View = { ...DEFAULT_VIEW, ...given };

  const current = useRef<() => void>(() => {});
  const ask = useCallback(
    async (at: ComparePlace, by: View['by']) => {
      const turn = ++asked.current;
      const { dossier, quantity } = at;
      pending.current++;
      const result =
        quantity === undefined
          ? await host.ask<MatrixResult>(matrixRequest, { dossier, by })
          : await host.ask<ComparisonResult>(comparisonRequest, { dossier, quantity });
      pending.current--;
      if (turn === asked.current) setAnswer(answerAt(at, result ?? null));
      if (pending.current === 0 && isStale.current) current.current();
    },
    [host],
  );

  const isAnswered = useRef(false);
  useLayoutEffect(() => {
    host.listen((message) => {
      if (message.kind === 'show') {
        const { first, ...state } = message.state;
        setShown(state);
        if (first == null) return;
        isAnswered.current = true;
        setAnswer(answerAt(state.place, first));
      }
      if (message.kind !== 'changed') return;
      // Of what changes while an answer is awaited only the last counts.
      if (pending.current > 0) isStale.current = true;
      else current.current();
    });
  }, [host]);
  useLayoutEffect(() => {
    if (place === undefined) return;
    current.current = () => {
      isStale.current = false;
      void ask(place, view.by);
    };
    if (!isAnswered.current) current.current();
    isAnswered.current = false;
  }, [ask, place?.dossier, place?.quantity, view.by]);
  useEffect(() => {
    if (shown !== undefined) host.send({ kind: 'state', state: shown });
  }, [host, shown]);

  const rightToLeft = answer?.result?.rightToLeft ?? false;
  const strings = stringsFor(rightToLeft);
  useLayoutEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  }, [rightToLeft, strings]);

  if (place === undefined || answer === undefined) return null;
  const go = (quantity: string | undefined): void =>
    setShown({
      place: { dossier: place.dossier, ...(quantity !== undefined && { quantity }) },
      view: { ...given, scale: undefined, logarithmic: undefined },
    });
  const change = (changes: Partial<View>): void =>
    setShown((before) => before && { ...before, view: { ...before.view, ...changes } });
  const { result } = answer;
  if (result === null) return <p class="empty">{en.notReady}</p>;
  const shared = { host, strings, place: answer.place, view, change, go };
  return 'rows' in result ? (
    <DossierView key={answer.place.dossier} matrix={result} {...shared} />
  ) : (
    <QuantityView key={`${answer.place.dossier} ${answer.place.quantity}`} comparison={result} {...shared} />
  );
}
