import { parse } from 'yaml';
import type { ProposalId } from '../../../schema/ids.ts';
import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import { badInput } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { readPieces } from '../../graph/record/facts.store.ts';
import { GRAPH_FORM_ALLOWED, readGraphForm } from '../graph-form.ts';
import type { Edit } from './edit.ts';
import { readProposalId } from './open-proposals.store.ts';

/** A piece in the form of graph.yaml. @throws BAD_INPUT */
export function readPieceYaml(source: string, argument: string): ProposedPiece {
  const read = (): unknown => {
    try {
      return parse(source, { maxAliasCount: 0 });
    } catch (error) {
      throw badInput(argument, source, `it is no YAML: ${(error as Error).message.split('\n')[0]}`);
    }
  };
  const piece = readGraphForm(read());
  if (!piece) throw badInput(argument, source, GRAPH_FORM_ALLOWED);
  return piece;
}

interface GivenEdit {
  readonly id: string;
  readonly yaml?: string | null | undefined;
}

/** The edits of a call by proposal. @throws BAD_INPUT, NOT_FOUND for an id that no entity has */
export async function readEdits(db: Db, given: readonly GivenEdit[]): Promise<Map<ProposalId, Edit>> {
  const edits = new Map<ProposalId, Edit>();
  for (const [index, { id: written, yaml, ...rest }] of given.entries()) {
    const id = readProposalId(written, `edits.${index}.id`);
    if (edits.has(id)) throw badInput(`edits.${index}.id`, written, 'another edit is about it');
    const { facts, ...fields } = await readPieces(db, rest, `edits.${index}`);
    const piece = yaml == null ? (facts as ProposedPiece | undefined) : readPieceYaml(yaml, `edits.${index}.yaml`);
    edits.set(id, { ...fields, id, ...(piece && { piece }) }); // with the fields of ProposalEdit
  }
  return edits;
}
