import type { AccountId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';

/** @throws BAD_INPUT */
export function readAccountId(text: string, argument = 'id'): AccountId {
  const key = parseId(text);
  if (key?.type !== 'account') throw badInput(argument, text, 'the id of an account is U3');
  return key.id;
}
