import { z } from 'zod';
import { MAX_LIST_LENGTH } from '../graphql/page/page.ts';

/** Settings of a fetched property, as shown in the client's dialog. */
export const SETTINGS = [
  {
    name: 'limit',
    label: 'Values',
    type: 'number',
    default: MAX_LIST_LENGTH,
    help_text: `Maximum number of values, preferred ones first (1–${MAX_LIST_LENGTH})`,
  },
  {
    name: 'quantity',
    label: 'Quantities',
    type: 'select',
    default: 'number',
    help_text: 'Format of quantities',
    choices: [
      { value: 'number', name: 'a number if the amount is exact, otherwise text' },
      { value: 'text', name: 'always text, with the unit' },
    ],
  },
] as const;

const LIMIT_ALLOWED = `allowed is 1 to ${MAX_LIST_LENGTH}`;
/** Forms send numbers as text, and an empty text for no input. */
const Limit = z.preprocess(
  (value) => (value === '' || value == null ? MAX_LIST_LENGTH : typeof value === 'string' ? Number(value) : value),
  z.int(LIMIT_ALLOWED).min(1, LIMIT_ALLOWED).max(MAX_LIST_LENGTH, LIMIT_ALLOWED),
);

export const SettingsShape = z.strictObject(
  { limit: Limit, quantity: z.enum(['number', 'text'], 'allowed are number, text').default('number') },
  'the settings are limit and quantity',
);
export type Settings = z.infer<typeof SettingsShape>;
