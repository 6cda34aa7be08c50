import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { randomFrom } from '../../bench/made-up/generate.ts';
import { LIMITS } from '../../src/graphql/limits.ts';

/** An operation with variables, as a client might send it. */
export interface RandomOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values of scalars; some of them nothing has. */
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 3],
  Float: [0.5],
  Boolean: [true, false],
  String: ['Baibek', 'Дархан', 'x'],
  ID: ['E1', 'E7', 'S3', 'A1', 'A1.2', 'E99999'],
  EntityRef: ['E1', 'birgemiz', 'bauyrzhan-baibek', 'nur-otan', 'E99999', 'birgemis'],
  ArticleRef: ['A1', 'birgemiz-aid', 'A999'],
  LanguageTag: ['kk', 'ru', 'en'],
  EDTF: ['2020', '2020-06'],
  DateTime: ['2020-07-01T00:00:00Z'],
  Known: ['2020-07-01T00:00:00Z', 'R1', 'R99999'],
  Decimal: ['1000'],
};
/** Fields whose answers depend on when they are asked, or which one may not ask twice. */
const LEFT_OUT: ReadonlySet<string> = new Set(['topology', 'measures', '__schema', '__type']);
const MAX_DEPTH = 4;
const MAX_FIELDS = 4;

/** Writes operations at random: fields, aliases, fragments, directives, variables of which some are wrong or missing. */
export function createOperationWriter(schema: GraphQLSchema, seed: number): () => RandomOperation {
  const random = randomFrom(seed);
  const happens = (share: number): boolean => random() < share;
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T; // no list here is empty
  let variables: Map<string, { readonly type: string; readonly value: unknown }>;
  let fragments: string[];
  let aliases = 0;

  function drawValue(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return drawValue(type.ofType);
    if (isListType(type)) return happens(0.9) ? [drawValue(type.ofType)] : [];
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return pick(SCALARS[type.name] ?? ['x']);
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || happens(0.1));
    return Object.fromEntries(fields.map((field) => [field.name, drawValue(field.type)]));
  }
  function literal(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return literal(type.ofType, value);
    if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(type.ofType, item)).join(', ')}]`; // made by drawValue
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const fields = Object.entries(value as object).map(([name, item]) => `${name}: ${literal(type.getFields()[name]?.type ?? type, item)}`);
    return `{ ${fields.join(', ')} }`;
  }
  function declare(type: string, value: unknown): string {
    const name = `v${variables.size}`;
    variables.set(name, { type, value });
    return `$${name}`;
  }
  function writeArguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type, defaultValue, name }) =>
      isNonNullType(type) && defaultValue === undefined ? !happens(0.01) : happens(name === 'first' ? 0.7 : 0.1),
    );
    const written = given.map(({ name, type }) => {
      const value = drawValue(type);
      return `${name}: ${happens(0.5) ? declare(String(type), happens(0.02) ? { wrong: true } : value) : literal(type, value)}`;
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }
  const writeDirective = (): string => (happens(0.06) ? ` @${pick(['include', 'skip'])}(if: ${declare('Boolean!', happens(0.5))})` : '');

  function writeField(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(({ name, type: of }) => {
      return !LEFT_OUT.has(name) && (depth > 0 || !isCompositeType(getNamedType(of)));
    });
    if (fields.length === 0 || happens(0.05)) return '__typename';
    const field = pick(fields);
    const alias = happens(0.5) && aliases < LIMITS.aliases ? `a${below(1_000)}: ` : ''; // more are refused
    if (alias) aliases += 1;
    return `${alias}${field.name}${writeArguments(field.args)}${writeDirective()}${writeSelection(field.type, depth - 1)}`;
  }
  function writeSelection(of: GraphQLOutputType, depth: number): string {
    const type = getNamedType(of);
    return isCompositeType(type) ? ` { __typename ${writeFields(type, depth)} }` : '';
  }
  function writeFields(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type)) return writeSpread(pick(type.getTypes()), depth);
    if (!isCompositeType(type)) return '';
    const own = Array.from({ length: 1 + below(MAX_FIELDS) }, () => writeField(type as GraphQLObjectType, depth)); // an interface has fields too
    const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    return [...own, ...(happens(0.3) ? [writeSpread(pick(types), depth)] : [])].join(' ');
  }
  function writeSpread(type: GraphQLObjectType, depth: number): string {
    const fields = `{ ${writeField(type, depth)} }`;
    if (happens(0.5)) return `... on ${type.name}${writeDirective()} ${fields}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} ${fields}`);
    return `...${name}${writeDirective()}${happens(0.3) ? ` ...${name}` : ''}`;
  }

  return () => {
    [variables, fragments, aliases] = [new Map(), [], 0];
    const query = schema.getQueryType() as GraphQLObjectType; // every schema has one
    const fields = `{ ${Array.from({ length: 1 + below(2) }, () => writeField(query, MAX_DEPTH)).join(' ')} }`;
    const declared = Array.from(variables, ([name, { type }]) => `$${name}: ${type}`).join(', ');
    const others = happens(0.2) ? ' query Other { __typename }' : '';
    return {
      query: `query Asked${declared && `(${declared})`} ${fields} ${fragments.join(' ')}${others}`,
      operationName: others || happens(0.3) ? (happens(0.97) ? 'Asked' : 'Nobody') : undefined,
      variables: Object.fromEntries(Array.from(variables, ([name, { value }]) => [name, value]).filter(() => !happens(0.02))),
    };
  };
}
