import { parsePartialDate } from '../base/partial-date.ts';
import type { CheckContext } from './check-context.ts';
import { checkValidity } from './check-statement.ts';
import { createMistake, findRepeats, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { EntityShape } from './shape.ts';

type NameShape = EntityShape['names'][number];

/** The first day since which, and the last day until which, the entity was surely called so; null if unknown. */
const toSureDays = ({ validFrom, validTo }: NameShape) => ({
  start: parsePartialDate(validFrom ?? '')?.latest ?? null,
  end: parsePartialDate(validTo ?? '')?.earliest ?? null,
});

/** True if both are PRIMARY names of one language for the same time, or for times that surely overlap. */
function isRival(name: NameShape, other: NameShape): boolean {
  if (other.role !== 'PRIMARY' || other.lang !== name.lang) return false;
  if (name.validFrom === other.validFrom && name.validTo === other.validTo) return true;
  const [one, two] = [toSureDays(name), toSureDays(other)];
  if (one.start === null || two.start === null) return false;
  const day = one.start > two.start ? one.start : two.start;
  return [one, two].every(({ start, end }) => (end === null ? start === day : day < end));
}

/** Checks the names of an entity. */
export function checkNames({ graph, known, keyed }: CheckContext, path: Path, slug: string, { names }: EntityShape): Mistake[] {
  const primary = names.filter(({ role }) => role === 'PRIMARY');
  return [
    ...(primary.length > 0 || known.get(slug)?.foreign
      ? []
      : [{ path: [...path, 'names'], message: 'has no PRIMARY name: at least one is needed' }]),
    ...findRepeats(names.map(({ role, lang, text, validFrom, validTo }) => JSON.stringify([role, lang, text, validFrom, validTo]))).map(
      (index) => createMistake([...path, 'names', index], names[index]?.text, 'the same name stands above'),
    ),
    ...names.flatMap((name, index): Mistake[] => {
      const { role, statement, sentence } = name;
      const where = [...path, 'names', index];
      const primaryAbove = role === 'PRIMARY' ? names.slice(0, index).find((other) => isRival(name, other)) : undefined;
      if (primaryAbove)
        return [createMistake(where, name.text, `${name.lang} has a PRIMARY name for the same time above, "${primaryAbove.text}"`)];
      const mistakes = checkValidity(where, name);
      if (mistakes.length > 0) return mistakes;
      if (sentence !== undefined && sentence > graph.sentences.length)
        return [createMistake([...where, 'sentence'], sentence, `there is no such sentence; 1 to ${graph.sentences.length}`)];
      if ((role === 'TITLE') !== (statement !== undefined))
        return [createMistake([...where, 'role'], role, 'a TITLE, and no other name, has the key of the statement it rests on')];
      if (name.corrects === name.text)
        return [createMistake([...where, 'corrects'], name.corrects, 'is the name itself: give the one that the source takes back')];
      if (statement === undefined || keyed.get(statement)?.subject === slug) return [];
      return [
        createMistake([...where, 'statement'], statement, `no statement of ${slug} has this key${suggestWord(statement, keyed.keys())}`),
      ];
    }),
  ];
}
