/** The rules by which a text is read, each with what it proposes. */
export const RULES = {
  'known-name': 'A name of the graph stands in the text.',
  'new-name': 'Words look like a name that the graph does not have: a person, an organization, a fund or a place.',
  'short-name': 'A family name, a title or a noun alone refers to somebody who is named elsewhere in the text.',
  pronoun: 'A pronoun refers to who was named last.',
  office: 'A person stands beside an office, with the body that it belongs to.',
  group: 'People without names: the residents of a place, the members of a party, a number of families.',
  document: 'A document without a name: a law, an agreement, a programme.',
  quotation: 'Direct speech with its speaker.',
  attribution: 'A sentence says whose word it is.',
  amount: 'A quantity belongs to an event or an entity.',
  date: 'A date, counted from the day of publication if needed, belongs to an event.',
  place: 'A place belongs to an event or lies in another.',
  'event-meetings': 'Meetings, reports, instructions, requests, conferences, talks.',
  'event-money': 'Payments, allocations, aid, donations, purchases, loans, investments.',
  'event-offices': 'Appointments, elections, nominations, dismissals, resignations.',
  relation: 'A verb states a fact of its subject: heads, owns, works at, lives in.',
  'event-courts': 'Arrests, charges, trials, sentences, fines, inspections.',
  'event-disasters': 'Accidents, fires, floods, earthquakes, rescues, treatments, with their dead and injured.',
  'event-documents': 'Signings, approvals, laws, publications, openings, construction, trips.',
  'event-organizations':
    'Foundings, mergers, closures, births, marriages, awards, hirings, strikes, protests, attacks, growth and decline.',
} as const satisfies Readonly<Record<string, string>>;
export type RuleId = keyof typeof RULES;
