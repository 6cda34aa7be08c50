import { FTM_LINKS } from '../../schema/ftm-links.ts';
import { PREDICATE_MAPPINGS } from '../../schema/mappings.ts';
import { PREDICATE_NAMES, type Predicate } from '../../schema/ontology.ts';
import { findFamilyLink } from './family-words.ts';
import { type FtmSource, writeFtmWords } from './ftm-entity.ts';
import { readQualifierValue, splitPredicate } from './ftm-notation.ts';
import { toPaymentRow } from './ftm-payment.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import type { SourceFact, SourceQualifier, SourceRow, Unsaid } from './source-row.ts';

/** A predicate between the ends of a link; a caret says that it goes from the target to the source. */
type LinkDirection = { readonly predicate: Predicate; readonly isBackwards: boolean };

/** What a link means if its role is not a predicate of ours. */
const USUAL: Readonly<Record<string, LinkDirection>> = Object.fromEntries(
  (
    [
      ['Associate', 'ASSOCIATE_OF'],
      ['ContractAward', 'AWARDED_TO'],
      ['Debt', 'OWES'],
      ['Directorship', 'DIRECTOR_OF'],
      ['Documentation', 'ABOUT'],
      ['Employment', 'WORKS_AT'],
      ['Family', 'RELATIVE_OF'],
      ['Membership', 'MEMBER_OF'],
      ['Occupancy', 'HOLDER'],
      ['Ownership', 'OWNER_OF'],
      ['Payment', 'FINANCES'],
      ['ProjectParticipant', 'TAKES_PART_IN'],
      ['Representation', 'REPRESENTS'],
      ['Succession', 'SUCCESSOR_OF'],
      ['UnknownLink', 'ASSOCIATE_OF'],
    ] as const
  ).map(([schema, predicate]) => [schema, { predicate, isBackwards: PREDICATE_MAPPINGS[predicate].ftm?.startsWith('^') ?? false }]),
);

const isPredicate = (word: string): word is Predicate => PREDICATE_NAMES.some((one) => one === word);

/** The predicate of a link, and whether its role is said with it. */
function findDirection(schema: string, role: string | undefined): (LinkDirection & { readonly isRoleSaid: boolean }) | undefined {
  if (role !== undefined && isPredicate(role)) {
    const mapped = PREDICATE_MAPPINGS[role].ftm;
    return { predicate: role, isBackwards: mapped === `^${schema}`, isRoleSaid: true };
  }
  const family = schema === 'Family' && role !== undefined ? findFamilyLink(role) : undefined;
  if (family) return { ...family, isRoleSaid: true };
  const usual = USUAL[schema];
  return usual && { ...usual, isRoleSaid: role === undefined };
}

const PERCENTAGE = /^(\d+(?:\.\d+)?)\s*%?$/;

function readQualifiers({ properties }: FtmSource, roleToSay: string | undefined, isEntity: (id: string) => boolean): SourceQualifier[] {
  const [percentage] = properties['percentage'] ?? [];
  const [, share] = PERCENTAGE.exec(percentage ?? '') ?? [];
  const role = roleToSay === undefined ? undefined : toLocalText(roleToSay, pickLang(roleToSay));
  const written = (properties['description'] ?? []).flatMap((line): SourceQualifier[] => {
    const { predicate, rest } = splitPredicate(line) ?? {};
    const value = predicate && rest ? readQualifierValue(rest, isEntity) : undefined;
    return predicate && value ? [{ predicate, value }] : [];
  });
  const has = (predicate: Predicate) => written.some((item) => item.predicate === predicate);
  return [
    ...written,
    ...(share !== undefined && !has('SHARE')
      ? [{ predicate: 'SHARE', value: { quantity: { amount: share, comparator: 'EXACTLY', unit: 'PERCENT' } } } as const]
      : []),
    ...(role && !has('ROLE') ? [{ predicate: 'ROLE', value: { text: role } } as const] : []),
  ];
}

const OWN_SUPPORT = /^(STATED|INFERRED), [A-Z]+: /;
const OWN_LINE = /^(?:(?:STATED|INFERRED), [A-Z]+: |event [A-Z]+$|derived end )/;
const READ = ['role', 'relationship', 'purpose', 'startDate', 'endDate', 'date', 'percentage', 'description', 'recordId', 'summary'];

function listUnsaid(line: number, { id, properties }: FtmSource, ends: readonly string[], isOwn: boolean): Unsaid[] {
  return Object.entries(properties).flatMap(([path, values]) => {
    if (ends.includes(path) || (READ.includes(path) && (isOwn || !['description', 'summary', 'recordId'].includes(path)))) return [];
    return values.map((value) => ({ line, id, path, value, reason: `the graph has no qualifier for ${path} of a link` }));
  });
}

/** The row of a link. Each pair of its ends is a fact. */
export function toEdgeRow(line: number, source: FtmSource, isEntity: (id: string) => boolean): SourceRow {
  const { id, schema, properties } = source;
  const link = FTM_LINKS[schema];
  if (!link) throw new Error(`${schema} is no link`);
  const [[from], [to]] = [link.source, link.target];
  const roles = properties[link.name ?? 'role'] ?? [];
  const role = roles.find(isPredicate) ?? roles[0];
  if (schema === 'Payment' && (role === undefined || !isPredicate(role))) return toPaymentRow(line, source);
  const direction = findDirection(schema, role);
  const isOwn = properties['description']?.some((text) => OWN_SUPPORT.test(text)) ?? false;
  const isInferred = properties['description']?.some((text) => OWN_SUPPORT.exec(text)?.[1] === 'INFERRED') ?? false;
  const isEndDerived = properties['description']?.some((text) => text.startsWith('derived end ')) ?? false;
  const qualifiers = readQualifiers(
    {
      ...source,
      properties: { ...properties, description: (properties['description'] ?? []).filter((text) => isOwn && !OWN_LINE.test(text)) },
    },
    direction?.isRoleSaid ? undefined : role,
    isEntity,
  );
  const facts = (properties[from] ?? []).flatMap((one) =>
    (properties[to] ?? []).map((other): SourceFact => {
      const [subject, object] = direction?.isBackwards ? [other, one] : [one, other];
      return {
        subject,
        predicate: direction?.predicate ?? 'ASSOCIATE_OF',
        value: { entity: object },
        ...(qualifiers.length > 0 && { qualifiers }),
        validFrom: properties['startDate']?.[0] ?? properties['date']?.[0],
        validTo: isEndDerived ? undefined : properties['endDate']?.[0],
        ...(isInferred && {
          inferred: { en: 'inferred, as the file says', ru: 'так указано в файле: выведено', kk: 'файлда солай жазылған: мағынасынан' },
        }),
      };
    }),
  );
  const missing = [from, to].filter((end) => !properties[end]?.length);
  return {
    line,
    words: writeFtmWords(source),
    entities: [],
    facts,
    unsaid: [
      ...missing.map((path) => ({ line, id, path, value: '', reason: `a ${schema} without ${path} links nothing` })),
      ...listUnsaid(line, source, [from, to], isOwn),
    ],
  };
}
