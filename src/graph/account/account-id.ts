import type { AccountId, KeyId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';

/** @throws BAD_INPUT */
export function readAccountId(text: string, argument = 'id'): AccountId {
  const key = parseId(text);
  if (key?.type !== 'account') throw badInput(argument, text, 'the id of an account is U3');
  return key.id;
}

const KEY_ID = /^K([1-9]\d{0,14})$/;

/** @throws BAD_INPUT */
export function readKeyId(text: string): KeyId {
  const [, digits] = KEY_ID.exec(text) ?? [];
  if (digits === undefined) throw badInput('id', text, 'the id of a key is K7');
  return Number(digits) as KeyId; // a number becomes an id here
}
