import type { EditedEntityFragment } from '../query/operations.ts';

/** A version of an entity in a few lines: names, identifiers, description. */
export function EntityVersion({ entity }: { readonly entity: EditedEntityFragment }) {
  const { names, identifiers, descriptionEn } = entity;
  const parts = [
    names.map(({ text }) => text).join(', '),
    identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join(', '),
    descriptionEn ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
