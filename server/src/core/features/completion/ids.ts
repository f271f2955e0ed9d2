import type { Registry } from '../../claims/dossier.ts';
import { labelOf } from '../../claims/labels.ts';
import { canonicalQuantity, canonicalSpeaker } from '../../claims/resolve.ts';
import { given } from '../../collections.ts';
import { type Names, speakerName, wordingOf } from '../../report/names.ts';
import type { OnLine } from './place.ts';
import type { Proposal } from './proposal.ts';
import { ranked, usesOf } from './usage.ts';

/** Places or scopes: those declared, and those in use. */
export function* namedProposals(on: OnLine, section: 'places' | 'scopes'): Iterable<Proposal> {
  const { names } = on;
  const uses = usesOf(section, on);
  const declared = names.registry[section];
  for (const id of ranked([...declared.keys(), ...uses.here.keys(), ...uses.elsewhere.keys()], uses)) {
    yield declaredProposal(id, section, names);
  }
}

/** An id of a section, with its label. */
export function declaredProposal(
  id: string,
  section: 'outlets' | 'places' | 'scopes',
  names: Names,
): Proposal {
  const entry = names.registry[section].get(id);
  const { quote } = wordingOf(names);
  return {
    label: id,
    kind: 'name',
    names: entry && [...entry.label.values()],
    more: () => ({
      description: entry && entry.label.size > 0 ? quote(labelOf(entry.label, id, names.langs)) : undefined,
    }),
  };
}

/** Units: that of the quantity, those of claims, those of the dossier. */
export function* unitProposals(on: OnLine): Iterable<Proposal> {
  const { registry } = on.names;
  const uses = usesOf('units', on);
  const own = on.claim?.quantity && canonicalQuantity(registry, on.claim.quantity.value);
  const units = [
    ...given(own === undefined ? undefined : registry.quantities.get(own)?.unit),
    ...ranked([...uses.here.keys(), ...uses.elsewhere.keys()], uses),
    ...unitsOf(registry),
  ];
  for (const unit of units) yield { label: unit, kind: 'name' };
}

/** The units that a registry names, the most used first. */
export function unitsOf({ quantities, defaults }: Registry): string[] {
  const here = new Map<string, number>();
  for (const { unit } of quantities.values()) {
    if (unit !== undefined) here.set(unit, (here.get(unit) ?? 0) + 1);
  }
  return ranked([...here.keys(), ...given(defaults.unit)], { here, elsewhere: new Map() });
}

/** Statements: those of the claim's speaker before all others. */
export function* statementProposals(on: OnLine): Iterable<Proposal> {
  const { dossier, names, fields, inherited } = on;
  const uses = usesOf('statements', on);
  const written = (fields.speaker ?? inherited.speaker)?.value.id;
  const speaker = written === undefined ? undefined : canonicalSpeaker(dossier.registry, written);
  const speakers = new Map<string, string>();
  const all = ranked([...uses.here.keys(), ...uses.elsewhere.keys()], uses);
  for (const id of all) {
    const of = [...(dossier.byStatement.get(id) ?? [])].flat();
    const named = of.find((claim) => claim.speaker === speaker) ?? of.find((claim) => claim.speaker);
    if (named?.speaker !== undefined) speakers.set(id, named.speaker);
  }
  const isOwn = (id: string): boolean => speaker !== undefined && speakers.get(id) === speaker;
  for (const id of [...all.filter(isOwn), ...all.filter((id) => !isOwn(id))]) {
    const who = speakers.get(id);
    yield {
      label: id,
      kind: 'statement',
      more: () => ({ description: who === undefined ? undefined : speakerName(who, names) }),
    };
  }
}
