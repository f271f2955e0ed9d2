import fc from 'fast-check';
import type { Collected } from './collector.ts';
import type { MemoryHost } from './memoryHost.ts';

export const FOLDERS = ['file:/w', 'file:/v'];
const FILES = ['file:/w/a.claim', 'file:/w/b.claim', 'file:/w/in/c.claim', 'file:/v/d.claim'];
const REGISTRIES = ['file:/w/hasila.yaml', 'file:/w/in/hasila.yaml'];
const RAW = 'file:/w/raw.txt';

const pick = fc.constantFrom;
/** Nothing mostly, for what would make every claim a case of its own if it were frequent. */
const rarely = (...texts: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: pick(...texts) });

const claimLine = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    pick('toll', 'toll', 'toll.a', 'toll.b', 'deaths', 'axes', 'inmates', 'victims', 'control'),
    fc.oneof(
      { weight: 3, arbitrary: pick('3', '4', '40', '77', '136') },
      pick('>70', '~50', '+13', 'tens', '=full', '?', ''),
    ),
    pick(' @army', ' @army', ' @rebels', ' @police', ' @reports', ''),
    rarely(' on 2022-01-20', ' on 2022-01-22', ' on 2022-01'),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      pick(
        ' sum [^1][^2]',
        ' retracts [^1]',
        ' retracts [^2]',
        ' retracts b.claim#2',
        ' denies [^1]',
        ' denies b.claim#2',
        ' stmt s1',
        ' denies stmt s1',
        ' retracts stmt s1',
      ),
    ),
    rarely(' ack dispute "seen"', ' unit family', ' scope north', ' scope all', ' nonsense'),
  )
  .map(([number, quantity, value, ...fields]) => `[^${number}]: ${quantity} ${value}${fields.join('')}`);

const proseLine = pick(
  'Prose.',
  '[Forty][^1] died.',
  'It [fell][^2] to [them[^3]][^4].',
  'قتل [سبعة][^1] هناك.',
  '',
);

/** A toll with its parts, and another toll: so that an edit to one line has something to upset. */
const account = fc
  .array(pick('3', '4', '40', '77', '136'), { minLength: 4, maxLength: 4 })
  .map(([a, b, c, d]) =>
    [
      `[Forty][^1] died: [some][^2] here and [some][^3] there, or [more][^4].`,
      `[^1]: toll ${a} @army`,
      `[^2]: toll.a ${b} @army`,
      `[^3]: toll.b ${c} @army`,
      `[^4]: toll ${d} @rebels`,
      '[^5]: axes 3 @army',
    ].join('\n'),
  );

const article = fc
  .tuple(
    rarely('source: one\n', 'source: two\n', 'raw: raw.txt\n', 'sha256: abc\n'),
    fc.oneof(
      fc.array(fc.oneof({ weight: 3, arbitrary: claimLine }, { weight: 2, arbitrary: proseLine }), {
        maxLength: 12,
        size: 'max',
      }),
      account.map((text) => [text]),
    ),
  )
  .map(([source, lines]) => `---\n${source}published: 2022-01-24\n---\n${lines.join('\n')}\n`);

const registry = fc
  .tuple(
    pick('cumulative', 'cumulative', 'fact'),
    pick(', parts: [toll.a, toll.b]', ', parts: [toll.a, toll.b]', ''),
    pick(
      '',
      'relations: [victims = toll + axes, toll.b <= axes across speakers, control =full excludes toll >3]\n',
    ),
    rarely('bad: ['),
  )
  .map(
    ([kind, parts, relations, bad]) =>
      `quantities:\n  toll: {kind: ${kind}, unit: person, aliases: [deaths]${parts}}\n  axes: {kind: fact}\n  toll.a: {kind: cumulative, unit: person}\n  toll.b: {kind: cumulative, unit: person}\n` +
      `speakers:\n  army: {party: army}\n  police: {party: army}\n  rebels: {}\n  reports: {anonymous: true}\nscopes: {north: {within: all}}\n${relations}${bad}`,
  );

/** One thing that happens to a session and its disk. */
export interface Step {
  readonly run: (world: World) => void;
  readonly [fc.toStringMethod]: () => string;
}

const step = (said: string, run: Step['run']): Step => ({ run, [fc.toStringMethod]: () => said });

/** A session on its disk, and what is open in it. */
export interface World {
  readonly host: MemoryHost;
  readonly collected: Collected;
  readonly open: Map<string, { version: number; text: string }>;
  folders: readonly string[];
}

const textOf = (name: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> =>
  name.chain((file) => fc.tuple(fc.constant(file), file.endsWith('.yaml') ? registry : article));

const anyFile = pick(...FILES, ...FILES, ...REGISTRIES);

const opens = textOf(anyFile).map(([name, text]) =>
  step(`open ${name} ${JSON.stringify(text)}`, ({ open, collected }) => {
    if (open.has(name)) return;
    open.set(name, { version: 1, text });
    collected.session.open(name, name.endsWith('.yaml') ? 'registry' : 'claim', 1, text);
  }),
);

const edit = (said: string, name: string, change: (text: string) => string): Step =>
  step(`${said} ${name}`, ({ open, collected }) => {
    const before = open.get(name);
    if (before === undefined) return;
    const after = { version: before.version + 1, text: change(before.text) };
    open.set(name, after);
    collected.session.change(name, after.version, after.text);
  });

const rewrites = textOf(anyFile).map(([name, text]) =>
  edit(`write ${JSON.stringify(text)}`, name, () => text),
);

const linesChanged = fc
  .tuple(pick(...FILES), fc.nat(12), fc.oneof(claimLine, proseLine, fc.constant(undefined)))
  .map(([name, at, line]) =>
    edit(`line ${at} ${line ?? 'deleted'}`, name, (text) => {
      const lines = text.split('\n');
      if (line === undefined) lines.splice(at, 1);
      else lines.splice(at, 0, line);
      return lines.join('\n');
    }),
  );

/** Changes the text of one claim line, if the file has so many. */
const lineRewritten = fc.tuple(pick(...FILES), fc.nat(5), claimLine).map(([name, at, line]) =>
  edit(`claim ${at} ${line}`, name, (text) => {
    let seen = 0;
    return text.replace(/^\[\^.*$/gm, (old) => (seen++ === at ? line : old));
  }),
);

const figureChanged = fc.tuple(pick(...FILES), fc.nat(5), pick(3, 4, 40, 77)).map(([name, at, figure]) =>
  edit(`figure ${at} ${figure}`, name, (text) => {
    let seen = 0;
    return text.replace(/(?<=: \S+ )\d+/g, (old) => (seen++ === at ? String(figure) : old));
  }),
);

/** Gives a claim line one more field, or takes one away with what follows it. */
const fieldAdded = fc
  .tuple(
    pick(...FILES),
    fc.nat(5),
    pick(
      'retracts [^1]',
      'retracts [^1]',
      'retracts b.claim#1',
      'denies [^1]',
      'denies b.claim#1',
      'sum [^2][^3]',
      'stmt s1',
    ),
  )
  .map(([name, at, field]) =>
    edit(`field ${at} ${field}`, name, (text) => {
      let seen = 0;
      return text.replace(/^\[\^.*$/gm, (old) => (seen++ === at ? `${old} ${field}` : old));
    }),
  );

const fieldsDropped = fc
  .tuple(pick(...FILES), pick('retracts', 'denies', 'sum', '@', 'stmt', 'ack'))
  .map(([name, field]) => edit(`drop ${field}`, name, (text) => text.replace(new RegExp(` ${field}.*`), '')));

const closes = anyFile.map((name) =>
  step(`close ${name}`, ({ open, collected }) => {
    if (open.delete(name)) collected.session.close(name);
  }),
);

const onDisk = fc
  .oneof(
    textOf(anyFile),
    fc.tuple(fc.constant(RAW), pick('Prose.\n', 'Other.\n')),
    fc.tuple(anyFile, fc.constant(undefined)),
  )
  .map(([name, text]) =>
    step(`disk ${name} ${JSON.stringify(text)}`, ({ host, collected }) => {
      const kind = text === undefined ? 'deleted' : host.disk.has(name) ? 'changed' : 'created';
      if (text === undefined) host.disk.delete(name);
      else host.disk.set(name, text);
      collected.session.disk([{ name, kind }]);
    }),
  );

const folderMoved = fc.constant(
  step('folder moved', ({ host, collected }) => {
    const moved = [...host.disk].filter(([name]) => name.startsWith('file:/w/in/'));
    for (const [name] of moved) host.disk.delete(name);
    for (const [name, text] of moved) host.disk.set(name.replace('/in/', '/out/'), text);
    // Of what is in a folder that is moved, a watcher tells nothing.
    collected.session.disk([
      { name: 'file:/w/in', kind: 'deleted' },
      { name: 'file:/w/out', kind: 'created' },
    ]);
  }),
);

const foldersChanged = fc.subarray([...FOLDERS, 'file:/w/in']).map((folders) =>
  step(`folders ${folders}`, (world) => {
    world.folders = folders;
    world.collected.session.setFolders(folders);
  }),
);

/** All that can happen, in any order. */
export const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: opens },
    { weight: 3, arbitrary: rewrites },
    { weight: 6, arbitrary: linesChanged },
    { weight: 6, arbitrary: figureChanged },
    { weight: 4, arbitrary: lineRewritten },
    { weight: 6, arbitrary: fieldAdded },
    { weight: 3, arbitrary: fieldsDropped },
    { weight: 1, arbitrary: closes },
    { weight: 4, arbitrary: onDisk },
    { weight: 1, arbitrary: folderMoved },
    { weight: 1, arbitrary: foldersChanged },
  ),
  { minLength: 1, maxLength: 50, size: 'max' },
);

/** What is on the disk before. */
export const disk = fc.tuple(...FILES.map(() => fc.option(article)), fc.option(registry)).map((texts) =>
  [...FILES, REGISTRIES[0]!].flatMap((name, i): [string, string][] => {
    const text = texts[i];
    return typeof text === 'string' ? [[name, text]] : [];
  }),
);

/** Edits are made to open files, so some are opened first. */
export const beginnings = fc.array(opens, { minLength: 1, maxLength: 5 });
