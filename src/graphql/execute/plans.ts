import {
  type DocumentNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { collectFields, type Fragments } from './collect-fields.ts';
import { type FieldPlan, planSelection, type SelectionPlan } from './plan.ts';

/** A query, and what was planned of it so far. Parts are planned when they are first executed. */
export interface OperationPlan {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Number of fields planned. */
  size(): number;
  root(): SelectionPlan;
  select(field: FieldPlan, type: GraphQLObjectType): SelectionPlan;
}

/** Fields of all plans that are kept: some hundred bytes each. */
const MAX_FIELDS = 20_000;
const DIRECTIVES: ReadonlySet<string> = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);

/** The variables that decide which fields are there. */
function listDecidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (DIRECTIVES.has(name.value)) for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

const listFragments = ({ definitions }: DocumentNode): Fragments =>
  Object.fromEntries(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));

/** What is the same for all plans of a document. */
interface Described {
  readonly fragments: Fragments;
  readonly deciding: readonly string[];
  readonly plans: Map<string, OperationPlan>;
}

type Variables = Readonly<Record<string, unknown>>;

function createPlan(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variableValues: Variables,
): OperationPlan {
  const collecting = { schema, fragments, variableValues };
  let fields = 0;
  const count = () => fields++;
  let root: SelectionPlan | undefined;
  return {
    operation,
    fragments,
    size: () => fields,
    root() {
      const type = schema.getQueryType() as GraphQLObjectType; // ours has one
      root ??= planSelection(schema, type, collectFields(collecting, type, [operation.selectionSet]), count);
      return root;
    },
    select(field, type) {
      const selectionSets = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const selection = planSelection(schema, type, collectFields(collecting, type, selectionSets), count);
      field.selections.set(type, selection);
      return selection;
    },
  };
}

/** Keeps the plans of the documents that were executed last. */
export function createPlans(schema: GraphQLSchema) {
  const kept = new Map<DocumentNode, Described>();
  const sizeOf = ({ plans }: Described): number => plans.values().reduce((sum, plan) => sum + plan.size(), 0);

  function describe(document: DocumentNode): Described {
    const known = kept.get(document) ?? { fragments: listFragments(document), deciding: listDecidingVariables(document), plans: new Map() };
    kept.delete(document);
    kept.set(document, known); // now the last one
    return known;
  }
  return {
    /** The plan of a query; undefined if the operation is another. @param variableValues as they were coerced */
    find(document: DocumentNode, operationName: string | null | undefined, variableValues: Variables): OperationPlan | undefined {
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
      const { fragments, deciding, plans } = describe(document);
      const given = Object.fromEntries(
        deciding.filter((name) => Object.hasOwn(variableValues, name)).map((name) => [name, variableValues[name]]),
      );
      const key = `${operationName ?? ''} ${JSON.stringify(given)}`;
      const plan = plans.get(key) ?? createPlan(schema, operation, fragments, given);
      plans.set(key, plan);
      return plan;
    },
    /** Forgets the oldest ones if there are too many. */
    trim(): void {
      let fields = kept.values().reduce((sum, described) => sum + sizeOf(described), 0);
      for (const [document, described] of kept) {
        if (fields <= MAX_FIELDS) return;
        fields -= sizeOf(described);
        kept.delete(document);
      }
    },
  };
}
