import { z } from 'zod';

const optionalText = z.string().nullish();

/** A record of Popolo: the fields that are read, and all others as they are. */
const recordShape = z.looseObject({
  id: z.string().optional(),
  name: optionalText,
  label: optionalText,
  role: optionalText,
  classification: optionalText,
  type: optionalText,
  national_identity: optionalText,
  person_id: optionalText,
  organization_id: optionalText,
  post_id: optionalText,
  on_behalf_of_id: optionalText,
  start_date: optionalText,
  end_date: optionalText,
  other_names: z.array(z.looseObject({ name: z.string(), lang: optionalText })).nullish(),
  identifiers: z.array(z.looseObject({ scheme: optionalText, identifier: z.string() })).nullish(),
  links: z.array(z.looseObject({ url: z.string() })).nullish(),
});
export type PopoloRecord = z.infer<typeof recordShape>;

/** A file of Popolo: a collection for each class. */
export const popoloShape = z.looseObject({
  persons: z.array(recordShape).optional(),
  organizations: z.array(recordShape).optional(),
  posts: z.array(recordShape).optional(),
  areas: z.array(recordShape).optional(),
  events: z.array(recordShape).optional(),
  memberships: z.array(recordShape).optional(),
});
