import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { AccountRole } from '../../../schema/words.ts';
import { GraphError } from '../../base/errors.ts';
import { checkWriter } from '../../base/viewer.ts';
import type { Context } from '../context.ts';

/** The extension of a mutation that says which role may use it. */
const ROLE_EXTENSION = 'leastRole';

export const createRule = (role: AccountRole): Readonly<Record<string, unknown>> => ({ [ROLE_EXTENSION]: role });

/** The least role that may use a mutation; undefined if it has no rule. */
export const getLeastRole = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): AccountRole | undefined =>
  extensions[ROLE_EXTENSION] as AccountRole | undefined; // as createRule has written it

/** Has each mutation refuse whoever may not use it, before anything of it runs. @throws Error if a mutation has no rule */
export function guardMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}) as GraphQLField<unknown, Context>[]) {
    const role = getLeastRole(field);
    const { resolve } = field;
    if (!role || !resolve) throw new Error(`the mutation ${field.name} does not say which role may use it`);
    field.resolve = async (parent, args, context, info) => {
      try {
        checkWriter(context.viewer, role, field.name);
      } catch (error) {
        if (error instanceof GraphError) await context.auditRefusal(field.name, error.extensions.code);
        throw error;
      }
      return resolve(parent, args, context, info);
    };
  }
}
