import type { VNode } from 'preact';
import type { ReadingResult } from '../../../server/src/lsp/readingProtocol.ts';
import type { Strings } from './strings.ts';
import { words } from './words.tsx';

type Reading = NonNullable<ReadingResult>;

/** Who published the article, when, and under which title. */
export function Masthead({ page, strings }: { readonly page: Reading; readonly strings: Strings }): VNode {
  const { title, lang, source, published, date, url, archived } = page;
  const reader = page.rightToLeft ? 'rtl' : 'ltr';
  return (
    <header class="masthead">
      <p class="dateline" dir={reader}>
        {source !== undefined && <bdi class="outlet">{source}</bdi>}
        {date !== undefined && <time dateTime={published}>{date}</time>}
        {url !== undefined && <Address url={url} label={strings.original} />}
        {archived !== undefined && <Address url={archived} label={strings.archived} />}
      </p>
      {title !== undefined && (
        <h1 dir="auto" lang={lang}>
          {words(title)}
        </h1>
      )}
    </header>
  );
}

/** An address of the web. The server lets no other through, and neither does this. */
const Address = ({ url, label }: { readonly url: string; readonly label: string }): VNode | null =>
  /^https?:\/\//i.test(url) && URL.canParse(url) ? (
    <a class="address" href={new URL(url).href} title={url}>
      {label}
    </a>
  ) : null;
