import type { GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import type { AnswerPath } from './collected-errors.ts';
import type { FieldPlan } from './plan.ts';
import type { Execution } from './run.ts';

/** What a resolver is told of its field. It is made for each field of each row, and little of it is read: what can be looked up is not copied. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly path: AnswerPath;
  readonly #execution: Execution;
  readonly #field: FieldPlan;

  constructor(execution: Execution, field: FieldPlan, path: AnswerPath) {
    this.path = path;
    this.#execution = execution;
    this.#field = field;
  }
  get fieldName(): string {
    return this.#field.definition.name;
  }
  get fieldNodes(): FieldPlan['nodes'] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.definition.type;
  }
  get parentType(): FieldPlan['parentType'] {
    return this.#field.parentType;
  }
  get schema(): Execution['schema'] {
    return this.#execution.schema;
  }
  get fragments(): Execution['fragments'] {
    return this.#execution.fragments;
  }
  get rootValue(): undefined {
    return undefined;
  }
  get operation(): Execution['operation'] {
    return this.#execution.operation;
  }
  get variableValues(): Execution['variableValues'] {
    return this.#execution.variableValues;
  }
}
