import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { AccountRole } from '../../schema/words.ts';
import { schema } from '../../src/app/schema.ts';
import { getLeastRole } from '../../src/graphql/mutation/rule.ts';

export interface Mutation {
  readonly name: string;
  readonly role: AccountRole | undefined;
  /** An operation with all that is required, of the right types. */
  readonly query: string;
}

/** Every mutation of the schema. */
export const listMutations = (): Mutation[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const args = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${writeValue(name, type)}`);
    return {
      name: field.name,
      role: getLeastRole(field),
      query: `mutation { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { __typename } }`,
    };
  });

const TEXTS: Readonly<Record<string, string>> = {
  ID: '"U999999"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Decimal: '"1"',
  EDTF: '"2020"',
  LanguageTag: '"en"',
};

/** A literal of a type. */
function writeValue(name: string, type: GraphQLInputType): string {
  if (isNonNullType(type)) return writeValue(name, type.ofType);
  if (isListType(type)) return `[${writeValue(name, type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return TEXTS[type.name] ?? '"nothing"';
  const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || type.isOneOf);
  const written = (type.isOneOf ? fields.slice(0, 1) : fields).map((field) => `${field.name}: ${writeValue(field.name, field.type)}`);
  return `{${written.join(', ')}}`;
}
