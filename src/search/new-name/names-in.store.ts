import type { Db } from '../../database/connect.ts';
import type { RecognizedName } from '../../text/recognize/name-span.ts';
import { recognizeNames } from '../../text/recognize/recognize.ts';
import { findMentions } from '../mention/in-text.store.ts';
import { markKnown } from './known.ts';

/** A name of a text that may be new to the graph. */
export interface TextName extends RecognizedName {
  /** True if the words mention an entity of the graph without doubt. */
  readonly known: boolean;
}

/** Recognizes the names of a text, in its order, and looks which of them the graph knows. Two SQL statements. */
export async function findNames(db: Db, text: string, lang: string | null | undefined): Promise<TextName[]> {
  return markKnown(recognizeNames(text, lang), await findMentions(db, text, lang));
}
