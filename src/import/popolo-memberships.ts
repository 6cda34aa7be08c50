import { pickLang, toLocalText } from './guess-lang.ts';
import { COMMON, listUnreadFields, toRecordId, writeRecord } from './popolo-record.ts';
import type { PopoloRecord } from './popolo-shape.ts';
import type { SourceFact, SourceRow } from './source-row.ts';

/** Who is a member of what: the holder of a post, or a member of an organization in a role. */
export function toMembershipRow(line: number, record: PopoloRecord): SourceRow {
  const { person_id: person, organization_id: organization, post_id: post, on_behalf_of_id: behalf, role, start_date, end_date } = record;
  const words = role ? toLocalText(role, pickLang(role)) : undefined;
  const times = { validFrom: start_date ?? undefined, validTo: end_date ?? undefined };
  const subject = person ? toRecordId('persons', person) : undefined;
  const qualifiers = words ? [{ predicate: 'ROLE' as const, value: { text: words } }] : [];
  const memberOf = (id: string, isRoleSaid: boolean): SourceFact[] =>
    subject === undefined
      ? []
      : [
          {
            subject,
            predicate: 'MEMBER_OF',
            value: { entity: toRecordId('organizations', id) },
            ...(isRoleSaid && { qualifiers }),
            ...times,
          },
        ];
  const facts: SourceFact[] = [
    ...(subject && post
      ? [{ subject: toRecordId('posts', post), predicate: 'HOLDER' as const, value: { entity: subject }, ...times }]
      : []),
    ...(organization ? memberOf(organization, true) : []),
    ...(behalf ? memberOf(behalf, false) : []),
  ];
  const read = ['person_id', 'organization_id', 'post_id', 'on_behalf_of_id', 'role', 'start_date', 'end_date', ...COMMON];
  const missing =
    facts.length > 0
      ? []
      : [{ line, id: record.id, path: 'person_id', value: '', reason: 'a membership needs a person, and a post or an organization' }];
  return {
    line,
    words: writeRecord('memberships', record),
    entities: [],
    facts,
    unsaid: [...missing, ...listUnreadFields(line, 'memberships', record, read)],
  };
}
