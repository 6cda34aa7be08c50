// Printed from the .graphql files by `npm run print`: never edited.

/** An operation as it is sent, with the types of what it answers and of its variables. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Roles of accounts. Each may do what the roles before it may. */
export type AccountRole =
  /** Manages accounts and keys; withdraws and forgets articles; reverts revisions of others. */
  | 'ADMIN'
  /** Records articles and notes, makes proposals, reads the audit. */
  | 'CONTRIBUTOR'
  /** Records, corrects and retracts facts, names and classes; accepts proposals; judges identities. */
  | 'CURATOR'
  /** Reads. */
  | 'READER';

/** Condition on articles. All given fields must match. */
export type ArticleFilter = {
  /** The language tag is exactly one of these. */
  readonly lang?: ReadonlyArray<string> | null | undefined;
  /** The article mentions an entity that meets this filter. */
  readonly mentions?: EntityFilter | null | undefined;
  /** The article was or may have been published in this range. Articles without a date never match. */
  readonly published?: DateRange | null | undefined;
  /** The publisher is one of these. */
  readonly publisher?: ReadonlyArray<string> | null | undefined;
  /** The article is one of these. */
  readonly ref?: ReadonlyArray<string> | null | undefined;
  /** The article has these words. Words match in any form: every possible Kazakh lemma, Russian and English stems, any alphabet. Rows with all words come first, then rows with some of them. Words in quotation marks must stand as they are written. If no row has the last word, it may be the beginning of a word. 1–200 characters. */
  readonly text?: string | null | undefined;
  /** If true, only articles with their full text. If false, only articles without it. */
  readonly textAttached?: boolean | null | undefined;
  /** The title meets this condition. Articles without a title never match. */
  readonly title?: TextFilter | null | undefined;
  /** The type is one of these. */
  readonly type?: ReadonlyArray<ArticleType> | null | undefined;
  /** If true, only withdrawn articles. By default they are omitted. */
  readonly withdrawn?: boolean | null | undefined;
};

/** A new article with its text. */
export type ArticleInput = {
  /** Language of the text. */
  readonly lang: string;
  /** Date of publication. */
  readonly published?: string | null | undefined;
  /** Publisher, an organization of the graph or of `facts`. */
  readonly publisher?: string | null | undefined;
  /** Its name in addresses: lower-case letters a–z, digits and hyphens. */
  readonly slug: string;
  /** The whole text. It is kept as given, and split into sentences. */
  readonly text: string;
  /** Title. */
  readonly title?: string | null | undefined;
  /** Type; a NOTE is in your own sentences. */
  readonly type?: ArticleType | null | undefined;
  /** Address at the publisher (http or https). */
  readonly url?: string | null | undefined;
};

/** Type of an article. */
export type ArticleType =
  /** Data of another system. */
  | 'DATASET'
  /** A text of the press. */
  | 'NEWS'
  /** Knowledge of the desk that no article has, in its own sentences. */
  | 'NOTE';

/** A point in time: `valid` in the world (valid time) and `known` in the graph (transaction time). */
export type AsOf = {
  /** False: ends that only follow from other statements, such as that of a successor, do not count (default true). See `Statement.derivedEnd`. */
  readonly derived?: boolean | null | undefined;
  /** Transaction time: the graph as it was known then, with all that is returned below (default: that of the field above, otherwise now). A filter gives it once, at its top. `extensions.revision` says which revision was read. */
  readonly known?: string | null | undefined;
  /** Valid time: only statements that may have been true then. An unknown start or end matches any date, also for participants of dated events: to find events by date use `filter: { time }`. */
  readonly valid?: string | null | undefined;
};

/** Certainty of a statement: stated by a source, or inferred. */
export type Certainty =
  /** Inferred from the source; the reason is recorded. */
  | 'INFERRED'
  /** The source states it. */
  | 'STATED';

/** Effect of a revision on a thing. */
export type ChangeAction =
  /** It did not stand before: it is new, or it was retracted and is recorded again. */
  | 'ADDED'
  /** It stood before and stands after, and differs. */
  | 'CHANGED'
  /** It stood before, and was retracted or deleted. */
  | 'REMOVED';

/** Kinds of changes. */
export type ChangeKind =
  /** The title, address, publisher, date, language or length of the article changed. */
  | 'ARTICLE_CHANGED'
  /** The article is new. Its sentences, mentions and quotations are not reported separately. */
  | 'ARTICLE_RECORDED'
  /** The entity is new. Its names and identifiers are not reported separately. */
  | 'ENTITY_ADDED'
  /** The type, status, coordinates or description of the entity changed, or whether it is collective. */
  | 'ENTITY_CHANGED'
  /** The entity was retracted before and is current again. */
  | 'ENTITY_RESTORED'
  /** The entity was retracted: no article declares it, and nothing current refers to it. Its id still resolves. */
  | 'ENTITY_RETRACTED'
  /** Evidence of an existing statement was recorded or retracted. */
  | 'EVIDENCE_CHANGED'
  /** An existing entity has identifiers that it did not have before. */
  | 'IDENTIFIERS_ADDED'
  /** An entity no longer has some of its identifiers. */
  | 'IDENTIFIERS_REMOVED'
  /** Another entity answers for the entity than before, or it answers for others than before. */
  | 'IDENTITY_CHANGED'
  /** A judgement of the entity and another one was recorded or retracted. */
  | 'JUDGED'
  /** Mentions in an existing article were added or removed. */
  | 'MENTIONS_CHANGED'
  /** An existing entity has names that it did not have before. */
  | 'NAMES_ADDED'
  /** An entity no longer has some of its names. */
  | 'NAMES_REMOVED'
  /** Quotations in an existing article were added or removed. */
  | 'QUOTATIONS_CHANGED'
  /** An existing statement has another rank. */
  | 'RANK_CHANGED'
  /** Sentences of an existing article were added, changed or retracted, or their glosses changed. */
  | 'SENTENCES_CHANGED'
  /** Sources now say something else of an existing statement: it became a fact, disputed, supposed, questioned or denied. */
  | 'STANDING_CHANGED'
  /** The statement and its evidence are new, or are recorded again after they were retracted. */
  | 'STATEMENT_RECORDED'
  /** The statement and its evidence were retracted. */
  | 'STATEMENT_RETRACTED'
  /** The text of an existing article was attached, or another text. */
  | 'TEXT_ATTACHED';

/** Kinds of things that a revision changes. */
export type ChangedKind =
  /** An article: title, address, publisher, date, language or text. */
  | 'ARTICLE'
  /** The type of an entity, the status of an event, the coordinates of a place. */
  | 'CLASS'
  /** An entity: slug, kind, description, or whether it is collective. */
  | 'ENTITY'
  /** Evidence of a statement. */
  | 'EVIDENCE'
  /** An identifier of an entity, as one article gives it. */
  | 'IDENTIFIER'
  /** A judgement of two entities. */
  | 'JUDGEMENT'
  /** A mention of an entity, a quantity or a time. */
  | 'MENTION'
  /** A name of an entity, as one article gives it. */
  | 'NAME'
  /** Direct speech in an article. */
  | 'QUOTATION'
  /** A sentence of an article, or its gloss. */
  | 'SENTENCE'
  /** A statement, or its rank. */
  | 'STATEMENT';

/** Relation of an amount to the true value. */
export type Comparator =
  /** Approximately the amount. */
  | 'ABOUT'
  /** The amount or more. */
  | 'AT_LEAST'
  /** The amount or less. */
  | 'AT_MOST'
  /** From the amount to another: a range. */
  | 'BETWEEN'
  /** Exactly the amount. */
  | 'EXACTLY'
  /** Less than the amount. */
  | 'LESS_THAN'
  /** More than the amount. */
  | 'MORE_THAN';

/** A statement that evidence of another one names by its key, or by its subject, predicate and value. It need not be in the graph. Without a key, exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value. */
export type CorrectionInput = {
  /** Slug of the article that says it (default: for a key the article of the call, otherwise any). */
  readonly article?: string | null | undefined;
  /** Value: a date. */
  readonly date?: string | null | undefined;
  /** Value: an entity. */
  readonly entity?: string | null | undefined;
  /** Key of the statement in the file of the article, or in the call if there is no article. */
  readonly key?: string | null | undefined;
  /** Predicate of the statement; needed without a key. */
  readonly predicate?: Predicate | null | undefined;
  /** Value: a quantity. */
  readonly quantity?: QuantityInput | null | undefined;
  /** Subject of the statement; needed without a key. */
  readonly subject?: string | null | undefined;
  /** Value: a text in our own words. */
  readonly text?: LocalTextInput | null | undefined;
  /** True if it is a value that the source did not name. */
  readonly unknown?: boolean | null | undefined;
};

/** A range of dates, both ends included. With partial dates the range is from the first possible day of `from` to the last possible day of `to`: the year 2020 is `{ from: "2020", to: "2020" }`. */
export type DateRange = {
  /** Start of the range (default: open). */
  readonly from?: string | null | undefined;
  /** End of the range (default: open). */
  readonly to?: string | null | undefined;
};

/** Rules that derive links from statements. */
export type DerivationRule =
  /** Statements connect each of the entities to the same other entity, and the rules above do not apply to all of the entities. Example: an event with one entity as a participant and another as its part. */
  | 'COMMON_NEIGHBOR'
  /** Statements about each of the entities have evidence in the same article. If the filter names articles, only these count. The `kind` of the filter does not apply. */
  | 'SAME_ARTICLE'
  /** The entities take part in the same event, each in a role. */
  | 'SAME_EVENT'
  /** The entities hold the same office (HOLDER) or bear it as a title (BEARS_TITLE). */
  | 'SAME_OFFICE';

/** Difference between two states of the graph. */
export type DiffChange =
  /** It stands in the later state only. */
  | 'ADDED'
  /** It stands in both states and differs. */
  | 'CHANGED'
  /** It stands in the earlier state only. */
  | 'REMOVED'
  /** It is the same in both states: an end of an edge that differs. */
  | 'UNCHANGED';

/** Parts of an entity or a statement that differ. */
export type DiffField =
  /** The slug, kind, type, status or coordinates of the entity, or whether it is collective. */
  | 'CLASS'
  /** The description of the entity. */
  | 'DESCRIPTION'
  /** The evidence of the statement. */
  | 'EVIDENCE'
  /** The identifiers of the entity. */
  | 'IDENTIFIERS'
  /** The names of the entity. */
  | 'NAMES'
  /** The rank of the statement. */
  | 'RANK'
  /** The standing of the statement. */
  | 'STANDING'
  /** Statements about the entity whose value is not an entity: quantities, texts, dates, UNKNOWN. */
  | 'VALUES';

/** Position of an entity in a statement. */
export type Direction =
  /** Both directions. */
  | 'BOTH'
  /** The entity is the value. */
  | 'IN'
  /** The entity is the subject. */
  | 'OUT';

/** Type of a document. */
export type DocumentType =
  /** Contract. */
  | 'CONTRACT'
  /** Decree. */
  | 'DECREE'
  /** Information. */
  | 'INFORMATION'
  /** Law. */
  | 'LAW'
  /** Letter. */
  | 'LETTER'
  /** Licence. */
  | 'LICENCE'
  /** Memorandum. */
  | 'MEMORANDUM'
  /** Plan. */
  | 'PLAN'
  /** Programme. */
  | 'PROGRAMME'
  /** Publication. */
  | 'PUBLICATION'
  /** Report. */
  | 'REPORT'
  /** Rules. */
  | 'RULES'
  /** Verdict. */
  | 'VERDICT';

/** Reasons for and against two entities being one. */
export type DuplicateReasonKind =
  /** Against: a statement links one with the other. */
  | 'LINKED'
  /** Against: the events were on different days. */
  | 'OTHER_DAY'
  /** Against: they have different identifiers of one scheme. */
  | 'OTHER_IDENTIFIER'
  /** Against: no names are similar. */
  | 'OTHER_NAME'
  /** Against: others have the same role in the event. */
  | 'OTHER_PARTICIPANT'
  /** Against: they have different types. */
  | 'OTHER_TYPE'
  /** Against: they have different values of what has one value. */
  | 'OTHER_VALUE'
  /** For: both events can have been on the same day. */
  | 'SAME_DAY'
  /** For: an identifier has the same value. */
  | 'SAME_IDENTIFIER'
  /** For: a name is written the same, in any script, spelling or order. */
  | 'SAME_NAME'
  /** For: both have the same value, date or quantity. */
  | 'SAME_VALUE'
  /** For: both have the same link with the same entity. */
  | 'SHARED_LINK'
  /** For: both events have the same participant in the same role. */
  | 'SHARED_PARTICIPANT'
  /** For: names are similar. */
  | 'SIMILAR_NAME'
  /** Against: one article speaks of both as two. */
  | 'TOLD_APART';

/** Condition on entities. All given fields must match. Maximum nesting depth: 6. */
export type EntityFilter = {
  /** All of these filters match. */
  readonly and?: ReadonlyArray<EntityFilter> | null | undefined;
  /** If true, only entities that stand for several unnamed things. If false, only others. */
  readonly collective?: boolean | null | undefined;
  /** The kind is one of these. */
  readonly kind?: ReadonlyArray<EntityKind> | null | undefined;
  /** Every condition is met by some statement about the entity. */
  readonly linked?: ReadonlyArray<LinkFilter> | null | undefined;
  /** The entity is mentioned in one of these articles. */
  readonly mentionedIn?: ReadonlyArray<string> | null | undefined;
  /** At least one name of the entity meets this condition. */
  readonly name?: NameFilter | null | undefined;
  /** This filter does not match. */
  readonly not?: EntityFilter | null | undefined;
  /** At least one of these filters matches. */
  readonly or?: ReadonlyArray<EntityFilter> | null | undefined;
  /** For events: every condition is met by some participant. */
  readonly participants?: ReadonlyArray<ParticipantFilter> | null | undefined;
  /** The entity is one of these. */
  readonly ref?: ReadonlyArray<string> | null | undefined;
  /** For events: the standing of the status is one of these. Lists of entities leave out events whose status no source asserts, unless this is given. */
  readonly standing?: ReadonlyArray<Standing> | null | undefined;
  /** For events: the status is one of these. */
  readonly status?: ReadonlyArray<EventStatus> | null | undefined;
  /** For events: one of the dates (TIME, PLANNED_TIME) is or may be in this range. Events without a date, or of an unstated year, never match. */
  readonly time?: DateRange | null | undefined;
  /** The type is one of these. */
  readonly type?: ReadonlyArray<EntityType> | null | undefined;
};

/** An entity with what the article says of it. An entity of the graph needs its slug only. */
export type EntityInput = {
  /** True if the entity stands for several unnamed things. */
  readonly collective?: boolean | null | undefined;
  /** One line in our own words. */
  readonly description?: LocalTextInput | null | undefined;
  /** Entities with a like name that this is another than. */
  readonly differentFrom?: ReadonlyArray<string> | null | undefined;
  /** Identifiers in other systems. */
  readonly identifiers?: ReadonlyArray<IdentifierInput> | null | undefined;
  /** Kind; needed if the entity is new. */
  readonly kind?: EntityKind | null | undefined;
  /** Latitude in degrees, if it is a place. */
  readonly latitude?: number | null | undefined;
  /** Longitude in degrees, if it is a place. */
  readonly longitude?: number | null | undefined;
  /** Names. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** Slug of a new entity, or a reference to one of the graph. */
  readonly slug: string;
  /** Statements with the entity as their subject. */
  readonly statements?: ReadonlyArray<StatementInput> | null | undefined;
  /** Status, if it is an event. */
  readonly status?: EventStatus | null | undefined;
  /** Type; needed if the entity is new and its kind has types. */
  readonly type?: EntityType | null | undefined;
};

/** Kind of an entity. */
export type EntityKind =
  /** Document. */
  | 'DOCUMENT'
  /** Event. */
  | 'EVENT'
  /** Fund. */
  | 'FUND'
  /** Group. */
  | 'GROUP'
  /** Office. */
  | 'OFFICE'
  /** Organization. */
  | 'ORGANIZATION'
  /** Person. */
  | 'PERSON'
  /** Place. */
  | 'PLACE'
  /** Thing. */
  | 'THING';

/** Types of all kinds that have types. Kinds may share a type, such as REPORT. */
export type EntityType =
  /** Accident (event). */
  | 'ACCIDENT'
  /** Acquisition (event). */
  | 'ACQUISITION'
  /** Acquittal (event). */
  | 'ACQUITTAL'
  /** Admission (event). */
  | 'ADMISSION'
  /** Public agency (organization). */
  | 'AGENCY'
  /** Aid (event). */
  | 'AID'
  /** Akim (office). */
  | 'AKIM'
  /** Akimat (organization). */
  | 'AKIMAT'
  /** Allocation of money (event). */
  | 'ALLOCATION'
  /** Animal (thing). */
  | 'ANIMAL'
  /** Appeal (event). */
  | 'APPEAL'
  /** Appointment (event). */
  | 'APPOINTMENT'
  /** Approval (event). */
  | 'APPROVAL'
  /** Army or armed group (organization). */
  | 'ARMED'
  /** Arrest (event). */
  | 'ARREST'
  /** Attack (event). */
  | 'ATTACK'
  /** Award (event). */
  | 'AWARD'
  /** Bankruptcy (event). */
  | 'BANKRUPTCY'
  /** Battle (event). */
  | 'BATTLE'
  /** Birth (event). */
  | 'BIRTH'
  /** Branch (organization). */
  | 'BRANCH'
  /** Briefing (event). */
  | 'BRIEFING'
  /** Building (place); building (thing). */
  | 'BUILDING'
  /** Ceasefire (event). */
  | 'CEASEFIRE'
  /** Celebration (event). */
  | 'CELEBRATION'
  /** Chair (office). */
  | 'CHAIR'
  /** Charge (event). */
  | 'CHARGE'
  /** City (place). */
  | 'CITY'
  /** Closure (event). */
  | 'CLOSURE'
  /** Club (organization). */
  | 'CLUB'
  /** Collapse (event). */
  | 'COLLAPSE'
  /** Commission (organization). */
  | 'COMMISSION'
  /** Company (organization). */
  | 'COMPANY'
  /** Competition (event). */
  | 'COMPETITION'
  /** Conference or session (event). */
  | 'CONFERENCE'
  /** Construction (event). */
  | 'CONSTRUCTION'
  /** Contract (document). */
  | 'CONTRACT'
  /** Conversation (event). */
  | 'CONVERSATION'
  /** Conviction (event). */
  | 'CONVICTION'
  /** Cooperative (organization). */
  | 'COOPERATIVE'
  /** Council (organization). */
  | 'COUNCIL'
  /** Country (place). */
  | 'COUNTRY'
  /** Court (organization). */
  | 'COURT'
  /** Crime (event). */
  | 'CRIME'
  /** Dam (place). */
  | 'DAM'
  /** Death (event). */
  | 'DEATH'
  /** Decline (event). */
  | 'DECLINE'
  /** Decree (document). */
  | 'DECREE'
  /** Delivery (event). */
  | 'DELIVERY'
  /** Deputy (office). */
  | 'DEPUTY'
  /** Director (office). */
  | 'DIRECTOR'
  /** Disease (thing). */
  | 'DISEASE'
  /** Dismissal (event). */
  | 'DISMISSAL'
  /** District (place). */
  | 'DISTRICT'
  /** Divorce (event). */
  | 'DIVORCE'
  /** Donation (event). */
  | 'DONATION'
  /** Drug (thing). */
  | 'DRUG'
  /** Earthquake (event). */
  | 'EARTHQUAKE'
  /** Election (event). */
  | 'ELECTION'
  /** Enactment (event). */
  | 'ENACTMENT'
  /** Evacuation (event). */
  | 'EVACUATION'
  /** Exam (event). */
  | 'EXAM'
  /** Execution (event). */
  | 'EXECUTION'
  /** Explosion (event). */
  | 'EXPLOSION'
  /** Extradition (event). */
  | 'EXTRADITION'
  /** Families (group). */
  | 'FAMILIES'
  /** Federation (organization). */
  | 'FEDERATION'
  /** Fine (event). */
  | 'FINE'
  /** Fire (event). */
  | 'FIRE'
  /** Flood (event). */
  | 'FLOOD'
  /** Formation (event). */
  | 'FORMATION'
  /** Founding (event). */
  | 'FOUNDING'
  /** Government (organization). */
  | 'GOVERNMENT'
  /** Graduation (event). */
  | 'GRADUATION'
  /** Growth (event). */
  | 'GROWTH'
  /** Head of government (office). */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of state (office). */
  | 'HEAD_OF_STATE'
  /** Hiring (event). */
  | 'HIRING'
  /** Hospital (organization). */
  | 'HOSPITAL'
  /** Information (document). */
  | 'INFORMATION'
  /** Injury (event). */
  | 'INJURY'
  /** Inspection (event). */
  | 'INSPECTION'
  /** Institution (organization). */
  | 'INSTITUTION'
  /** Instruction (event). */
  | 'INSTRUCTION'
  /** Investigation (event). */
  | 'INVESTIGATION'
  /** Investment (event). */
  | 'INVESTMENT'
  /** Judgeship (office). */
  | 'JUDGESHIP'
  /** Lake or sea (place). */
  | 'LAKE'
  /** Law (document). */
  | 'LAW'
  /** Lawsuit (event). */
  | 'LAWSUIT'
  /** Layoff (event). */
  | 'LAYOFF'
  /** Member of a parliament or council (office). */
  | 'LEGISLATOR'
  /** Letter (document). */
  | 'LETTER'
  /** Licence (document). */
  | 'LICENCE'
  /** Loan (event). */
  | 'LOAN'
  /** Marriage (event). */
  | 'MARRIAGE'
  /** News medium or website (organization). */
  | 'MEDIA'
  /** Meeting (event). */
  | 'MEETING'
  /** Memorandum (document). */
  | 'MEMORANDUM'
  /** Merger (event). */
  | 'MERGER'
  /** Minister (office). */
  | 'MINISTER'
  /** Ministry (organization). */
  | 'MINISTRY'
  /** Mobilization (event). */
  | 'MOBILIZATION'
  /** Mountain (place). */
  | 'MOUNTAIN'
  /** Negotiation (event). */
  | 'NEGOTIATION'
  /** Non-governmental organization (organization). */
  | 'NGO'
  /** Nomination (event). */
  | 'NOMINATION'
  /** Opening (event). */
  | 'OPENING'
  /** Outbreak (event). */
  | 'OUTBREAK'
  /** Pardon (event). */
  | 'PARDON'
  /** Parliament (organization). */
  | 'PARLIAMENT'
  /** Political party (organization). */
  | 'PARTY'
  /** Payment (event). */
  | 'PAYMENT'
  /** People (group). */
  | 'PEOPLE'
  /** Plan (document). */
  | 'PLAN'
  /** Police (organization). */
  | 'POLICE'
  /** Position (office). */
  | 'POSITION'
  /** Prison (organization). */
  | 'PRISON'
  /** Product (thing). */
  | 'PRODUCT'
  /** Programme (document). */
  | 'PROGRAMME'
  /** Prosecution (organization). */
  | 'PROSECUTION'
  /** Protest (event). */
  | 'PROTEST'
  /** Publication (event); publication (document). */
  | 'PUBLICATION'
  /** Purchase (event). */
  | 'PURCHASE'
  /** Quarantine (event). */
  | 'QUARANTINE'
  /** Referendum (event). */
  | 'REFERENDUM'
  /** Region (place). */
  | 'REGION'
  /** Release (event). */
  | 'RELEASE'
  /** Religious organization (organization). */
  | 'RELIGIOUS'
  /** Relocation (event). */
  | 'RELOCATION'
  /** Renaming (event). */
  | 'RENAMING'
  /** Report (event); report (document). */
  | 'REPORT'
  /** Request (event). */
  | 'REQUEST'
  /** Rescue (event). */
  | 'RESCUE'
  /** Resignation (event). */
  | 'RESIGNATION'
  /** River (place). */
  | 'RIVER'
  /** Road (place). */
  | 'ROAD'
  /** Rules (document). */
  | 'RULES'
  /** Sanction (event). */
  | 'SANCTION'
  /** School (organization). */
  | 'SCHOOL'
  /** Search of premises (event). */
  | 'SEARCH'
  /** Selection (event). */
  | 'SELECTION'
  /** Sentencing (event). */
  | 'SENTENCING'
  /** Settlement (place). */
  | 'SETTLEMENT'
  /** Signing (event). */
  | 'SIGNING'
  /** Split (event). */
  | 'SPLIT'
  /** Statement (event). */
  | 'STATEMENT'
  /** State of emergency (event). */
  | 'STATE_OF_EMERGENCY'
  /** Storm (event). */
  | 'STORM'
  /** Street (place). */
  | 'STREET'
  /** Strike (event). */
  | 'STRIKE'
  /** Tender (event). */
  | 'TENDER'
  /** Title (office). */
  | 'TITLE'
  /** Topic (thing). */
  | 'TOPIC'
  /** Transport (event). */
  | 'TRANSPORT'
  /** Treatment (event). */
  | 'TREATMENT'
  /** Trial (event). */
  | 'TRIAL'
  /** Trip (event). */
  | 'TRIP'
  /** Union (organization). */
  | 'UNION'
  /** University or college (organization). */
  | 'UNIVERSITY'
  /** Type not stated (organization). */
  | 'UNSPECIFIED'
  /** Vaccination (event). */
  | 'VACCINATION'
  /** Vehicle (thing). */
  | 'VEHICLE'
  /** Verdict (document). */
  | 'VERDICT'
  /** Village (place). */
  | 'VILLAGE'
  /** Vote (event). */
  | 'VOTE'
  /** Weapon (thing). */
  | 'WEAPON'
  /** Creative work (thing). */
  | 'WORK';

/** The same amount in another unit. */
export type EquivalentInput = {
  /** Exact amount. */
  readonly amount: string;
  /** Unit of the amount. */
  readonly unit: Unit;
};

/** Status of an event according to its sources. */
export type EventStatus =
  /** The event was planned, and will not or did not take place. */
  | 'CANCELLED'
  /** The event took place. */
  | 'OCCURRED'
  /** The event was under way. */
  | 'ONGOING'
  /** The event was planned. */
  | 'PLANNED';

/** Type of an event. */
export type EventType =
  /** Accident. */
  | 'ACCIDENT'
  /** Acquisition. */
  | 'ACQUISITION'
  /** Acquittal. */
  | 'ACQUITTAL'
  /** Admission. */
  | 'ADMISSION'
  /** Aid. */
  | 'AID'
  /** Allocation of money. */
  | 'ALLOCATION'
  /** Appeal. */
  | 'APPEAL'
  /** Appointment. */
  | 'APPOINTMENT'
  /** Approval. */
  | 'APPROVAL'
  /** Arrest. */
  | 'ARREST'
  /** Attack. */
  | 'ATTACK'
  /** Award. */
  | 'AWARD'
  /** Bankruptcy. */
  | 'BANKRUPTCY'
  /** Battle. */
  | 'BATTLE'
  /** Birth. */
  | 'BIRTH'
  /** Briefing. */
  | 'BRIEFING'
  /** Ceasefire. */
  | 'CEASEFIRE'
  /** Celebration. */
  | 'CELEBRATION'
  /** Charge. */
  | 'CHARGE'
  /** Closure. */
  | 'CLOSURE'
  /** Collapse. */
  | 'COLLAPSE'
  /** Competition. */
  | 'COMPETITION'
  /** Conference or session. */
  | 'CONFERENCE'
  /** Construction. */
  | 'CONSTRUCTION'
  /** Conversation. */
  | 'CONVERSATION'
  /** Conviction. */
  | 'CONVICTION'
  /** Crime. */
  | 'CRIME'
  /** Death. */
  | 'DEATH'
  /** Decline. */
  | 'DECLINE'
  /** Delivery. */
  | 'DELIVERY'
  /** Dismissal. */
  | 'DISMISSAL'
  /** Divorce. */
  | 'DIVORCE'
  /** Donation. */
  | 'DONATION'
  /** Earthquake. */
  | 'EARTHQUAKE'
  /** Election. */
  | 'ELECTION'
  /** Enactment. */
  | 'ENACTMENT'
  /** Evacuation. */
  | 'EVACUATION'
  /** Exam. */
  | 'EXAM'
  /** Execution. */
  | 'EXECUTION'
  /** Explosion. */
  | 'EXPLOSION'
  /** Extradition. */
  | 'EXTRADITION'
  /** Fine. */
  | 'FINE'
  /** Fire. */
  | 'FIRE'
  /** Flood. */
  | 'FLOOD'
  /** Formation. */
  | 'FORMATION'
  /** Founding. */
  | 'FOUNDING'
  /** Graduation. */
  | 'GRADUATION'
  /** Growth. */
  | 'GROWTH'
  /** Hiring. */
  | 'HIRING'
  /** Injury. */
  | 'INJURY'
  /** Inspection. */
  | 'INSPECTION'
  /** Instruction. */
  | 'INSTRUCTION'
  /** Investigation. */
  | 'INVESTIGATION'
  /** Investment. */
  | 'INVESTMENT'
  /** Lawsuit. */
  | 'LAWSUIT'
  /** Layoff. */
  | 'LAYOFF'
  /** Loan. */
  | 'LOAN'
  /** Marriage. */
  | 'MARRIAGE'
  /** Meeting. */
  | 'MEETING'
  /** Merger. */
  | 'MERGER'
  /** Mobilization. */
  | 'MOBILIZATION'
  /** Negotiation. */
  | 'NEGOTIATION'
  /** Nomination. */
  | 'NOMINATION'
  /** Opening. */
  | 'OPENING'
  /** Outbreak. */
  | 'OUTBREAK'
  /** Pardon. */
  | 'PARDON'
  /** Payment. */
  | 'PAYMENT'
  /** Protest. */
  | 'PROTEST'
  /** Publication. */
  | 'PUBLICATION'
  /** Purchase. */
  | 'PURCHASE'
  /** Quarantine. */
  | 'QUARANTINE'
  /** Referendum. */
  | 'REFERENDUM'
  /** Release. */
  | 'RELEASE'
  /** Relocation. */
  | 'RELOCATION'
  /** Renaming. */
  | 'RENAMING'
  /** Report. */
  | 'REPORT'
  /** Request. */
  | 'REQUEST'
  /** Rescue. */
  | 'RESCUE'
  /** Resignation. */
  | 'RESIGNATION'
  /** Sanction. */
  | 'SANCTION'
  /** Search of premises. */
  | 'SEARCH'
  /** Selection. */
  | 'SELECTION'
  /** Sentencing. */
  | 'SENTENCING'
  /** Signing. */
  | 'SIGNING'
  /** Split. */
  | 'SPLIT'
  /** Statement. */
  | 'STATEMENT'
  /** State of emergency. */
  | 'STATE_OF_EMERGENCY'
  /** Storm. */
  | 'STORM'
  /** Strike. */
  | 'STRIKE'
  /** Tender. */
  | 'TENDER'
  /** Transport. */
  | 'TRANSPORT'
  /** Treatment. */
  | 'TREATMENT'
  /** Trial. */
  | 'TRIAL'
  /** Trip. */
  | 'TRIP'
  /** Vaccination. */
  | 'VACCINATION'
  /** Vote. */
  | 'VOTE';

/** A sentence that supports a statement. */
export type EvidenceInput = {
  /** Statement that the speaker says too by these words. */
  readonly confirms?: CorrectionInput | null | undefined;
  /** Statement that the source takes back by these words, for this one. */
  readonly corrects?: CorrectionInput | null | undefined;
  /** Statement that was over when this one began. */
  readonly ends?: CorrectionInput | null | undefined;
  /** Reason, if the statement is inferred and not stated. */
  readonly inferred?: LocalTextInput | null | undefined;
  /** When the speaker said it, if the sentence says so. */
  readonly saidOn?: string | null | undefined;
  /** Number of the sentence. */
  readonly sentence: number;
  /** Start and end of the words, in characters of the article, end exclusive. Without it the whole sentence supports the statement. */
  readonly span?: ReadonlyArray<number> | null | undefined;
  /** Speaker; needed unless the voice is ARTICLE. */
  readonly speaker?: string | null | undefined;
  /** Attitude of the sentence to the statement (default: ASSERTS). */
  readonly stance?: Stance | null | undefined;
  /** The words themselves, instead of the span if they stand once in the sentence. */
  readonly surface?: string | null | undefined;
  /** Sources that pass on the words of the speaker, the nearest to the article first. */
  readonly via?: ReadonlyArray<string> | null | undefined;
  /** Voice (default: that of the sentence or quotation). */
  readonly voice?: Voice | null | undefined;
};

/** Facts of an article, in the pieces of its graph.yaml. */
export type FactsInput = {
  /** Entities with their names and statements. */
  readonly entities?: ReadonlyArray<EntityInput> | null | undefined;
  /** Direct speech. */
  readonly quotations?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Glosses and mentions of sentences. */
  readonly sentences?: ReadonlyArray<SentenceInput> | null | undefined;
};

/** Type of a group. */
export type GroupType =
  /** Families. */
  | 'FAMILIES'
  /** People. */
  | 'PEOPLE';

/** An identifier of an entity in another system. */
export type IdentifierInput = {
  /** The other system, such as wikidata. */
  readonly scheme: string;
  /** Source of the identifier. */
  readonly source: string;
  /** The id there, or the address of its page. */
  readonly value: string;
};

/** Condition on the number of independent sources that assert a statement. */
export type IndependentSources = {
  /** Minimum number of independent sources. */
  readonly atLeast: number;
};

/** Verdicts of a judgement of two entities. */
export type JudgementVerdict =
  /** They are two. */
  | 'DIFFERENT'
  /** They are one: one of them answers for both. */
  | 'SAME'
  /** It cannot be decided yet. */
  | 'UNSURE';

/** Condition on one statement about the entity. All given fields must match the same statement. */
export type LinkFilter = {
  /** The evidence comes from one of these articles. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** Point in time to read the graph at (default: now). */
  readonly asOf?: AsOf | null | undefined;
  /** STATED: at least one piece of evidence states it. INFERRED: none does. */
  readonly certainty?: Certainty | null | undefined;
  /** OUT: the entity is the subject. IN: the entity is the value (default BOTH). */
  readonly direction?: Direction | null | undefined;
  /** The other entity is one of these. */
  readonly entity?: ReadonlyArray<string> | null | undefined;
  /** The statement has this many independent sources: see `Support.independent`. */
  readonly independentSources?: IndependentSources | null | undefined;
  /** The predicate is one of these (default: any). */
  readonly predicate?: ReadonlyArray<Predicate> | null | undefined;
  /** For each of these the statement has a qualifier that meets it. */
  readonly qualifiers?: ReadonlyArray<QualifierFilter> | null | undefined;
  /** The value is a quantity that meets this condition. It excludes `entity`, `where` and `unknown`. */
  readonly quantity?: QuantityFilter | null | undefined;
  /** The rank is one of these (default PREFERRED and NORMAL). */
  readonly rank?: ReadonlyArray<Rank> | null | undefined;
  /** The speaker of the evidence is one of these. `stance`, `voice`, `speaker` and `article` must match the same piece of evidence. */
  readonly speaker?: ReadonlyArray<string> | null | undefined;
  /** The stance of the evidence is one of these. */
  readonly stance?: ReadonlyArray<Stance> | null | undefined;
  /** The standing is one of these (default ASSERTED and DISPUTED; any if the filter names `stance`). */
  readonly standing?: ReadonlyArray<Standing> | null | undefined;
  /** If true, the value is UNKNOWN: it exists, but the source does not name it. Otherwise UNKNOWN values never match. */
  readonly unknown?: boolean | null | undefined;
  /** The voice of the evidence is one of these. */
  readonly voice?: ReadonlyArray<Voice> | null | undefined;
  /** The other entity meets this filter. */
  readonly where?: EntityFilter | null | undefined;
};

/** A text in our own words, in one language or more. */
export type LocalTextInput = {
  /** Text in English. */
  readonly en?: string | null | undefined;
  /** Text in Kazakh. */
  readonly kk?: string | null | undefined;
  /** Text in Russian. */
  readonly ru?: string | null | undefined;
};

/** Why a name matches a text. Reasons are returned in this order. */
export type MatchReason =
  /** The text has an adjective made of the name of a place or people: казахстанский of Казахстан. */
  | 'ADJECTIVE'
  /** The name is the same without a Kazakh or Russian case ending: Байбекті is Байбек, Путиным is Путин. */
  | 'CASE_ENDING'
  /** The name is written the same. Case, punctuation, spaces within a word and look-alike letters of another script are ignored. */
  | 'EXACT'
  /** An initial stands for a name: Б. for Бауыржан. */
  | 'INITIALS'
  /** The legal forms differ: ТОО and АО. */
  | 'LEGAL_FORM'
  /** The entity is linked with an entity given in `linkedTo`. */
  | 'LINKED'
  /** A word of the name contains the text. */
  | 'PART'
  /** The name lacks some of the words in the text. */
  | 'PARTIAL'
  /** Only one of the two has a patronymic. */
  | 'PATRONYMIC'
  /** A word of the name starts with the text. */
  | 'PREFIX'
  /** A word that does not belong to the name was set aside: a form of address, a post, a legal form, an abbreviated class word or a country. */
  | 'SET_ASIDE'
  /** Only one of the two has a sign such as + or #. */
  | 'SIGN'
  /** The name is the same in another alphabet or spelling: Baýyrjan, Bauyrzhan and Бауыржан. */
  | 'TRANSLITERATION'
  /** A word differs by one or two letters. */
  | 'TYPO'
  /** The name has other words besides those in the text. */
  | 'WORD'
  /** The words are in another order, such as family name first. */
  | 'WORD_ORDER';

/** Why it is doubtful that words mean an entity. */
export type MentionDoubt =
  /** The words start a sentence, or begin with a small letter, and may be common nouns. */
  | 'COMMON_NOUN'
  /** The text has only the family name. The person is linked with an entity that the text mentions, or is mentioned in the same article. */
  | 'FAMILY_NAME';

/** Words of a sentence that mean an entity, or the value of a statement. */
export type MentionInput = {
  /** The entity that is meant. */
  readonly entity?: string | null | undefined;
  /** Reason, if the entity is inferred. */
  readonly inferred?: LocalTextInput | null | undefined;
  /** Kind of the mention. */
  readonly kind: MentionKind;
  /** Start and end in characters of the article, end exclusive. */
  readonly span?: ReadonlyArray<number> | null | undefined;
  /** For QUANTITY and TIME: key of the statement. */
  readonly statement?: string | null | undefined;
  /** The words, instead of the span if they stand once in the sentence. */
  readonly surface?: string | null | undefined;
};

/** Kind of a mention. */
export type MentionKind =
  /** An event, referred to by the words that describe it. */
  | 'EVENT'
  /** A group, referred to by its members. */
  | 'GROUP'
  /** A name. */
  | 'NAME'
  /** A common noun. */
  | 'NOMINAL'
  /** The words for an office. */
  | 'POSITION'
  /** A pronoun. */
  | 'PRONOUN'
  /** A quantity. */
  | 'QUANTITY'
  /** A person, referred to by an office. */
  | 'ROLE'
  /** A time. */
  | 'TIME'
  /** A title. */
  | 'TITLE';

/** Condition on one name of the entity. All given fields must match. Case is ignored. */
export type NameFilter = {
  /** The name contains this text. The characters % and _ are ordinary characters. */
  readonly contains?: string | null | undefined;
  /** The name is exactly this text. */
  readonly equals?: string | null | undefined;
  /** The language tag is exactly one of these. */
  readonly lang?: ReadonlyArray<string> | null | undefined;
  /** The role is one of these. */
  readonly role?: ReadonlyArray<NameRole> | null | undefined;
  /** The name starts with this text. */
  readonly startsWith?: string | null | undefined;
};

/** A name of an entity. */
export type NameInput = {
  /** Name in the same language that this one puts right: the source gave it before, and takes it back. */
  readonly corrects?: string | null | undefined;
  /** Language of the name. */
  readonly lang: string;
  /** Role of the name. */
  readonly role?: NameRole | null | undefined;
  /** Number of the sentence that gives the name. */
  readonly sentence?: number | null | undefined;
  /** For a TITLE: key of the statement that supports it. */
  readonly statement?: string | null | undefined;
  /** The name as written. */
  readonly text: string;
  /** Since when the entity has been called so. */
  readonly validFrom?: string | null | undefined;
  /** Until when the entity was called so. */
  readonly validTo?: string | null | undefined;
};

/** Role of a name. */
export type NameRole =
  /** Other name or spelling. */
  | 'ALIAS'
  /** Name with initials. */
  | 'INITIALS'
  /** Full name, one for each language. */
  | 'PRIMARY'
  /** Short form of the name. */
  | 'SHORT'
  /** Title used as a name, supported by a statement. */
  | 'TITLE';

/** Why there is no path. */
export type NoPathReason =
  /** The search reached its limit before it could find a path or rule one out. It reads at most 5000000 statements, and fewer if it reads the tables. */
  | 'BUDGET'
  /** The shortest path has more hops than `maxDepth`. `shortest` gives its length. */
  | 'DEPTH'
  /** The entities are not connected, even without the filter. */
  | 'DIFFERENT_COMPONENTS'
  /** The entities are connected, but no path satisfies `filter`, `avoid` and `through`. */
  | 'FILTERS';

/** Type of an office. */
export type OfficeType =
  /** Akim. */
  | 'AKIM'
  /** Chair. */
  | 'CHAIR'
  /** Deputy. */
  | 'DEPUTY'
  /** Director. */
  | 'DIRECTOR'
  /** Head of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of state. */
  | 'HEAD_OF_STATE'
  /** Judgeship. */
  | 'JUDGESHIP'
  /** Member of a parliament or council. */
  | 'LEGISLATOR'
  /** Minister. */
  | 'MINISTER'
  /** Position. */
  | 'POSITION'
  /** Title. */
  | 'TITLE';

/** Type of an organization. */
export type OrganizationType =
  /** Public agency. */
  | 'AGENCY'
  /** Akimat. */
  | 'AKIMAT'
  /** Army or armed group. */
  | 'ARMED'
  /** Branch. */
  | 'BRANCH'
  /** Club. */
  | 'CLUB'
  /** Commission. */
  | 'COMMISSION'
  /** Company. */
  | 'COMPANY'
  /** Cooperative. */
  | 'COOPERATIVE'
  /** Council. */
  | 'COUNCIL'
  /** Court. */
  | 'COURT'
  /** Federation. */
  | 'FEDERATION'
  /** Government. */
  | 'GOVERNMENT'
  /** Hospital. */
  | 'HOSPITAL'
  /** Institution. */
  | 'INSTITUTION'
  /** News medium or website. */
  | 'MEDIA'
  /** Ministry. */
  | 'MINISTRY'
  /** Non-governmental organization. */
  | 'NGO'
  /** Parliament. */
  | 'PARLIAMENT'
  /** Political party. */
  | 'PARTY'
  /** Police. */
  | 'POLICE'
  /** Prison. */
  | 'PRISON'
  /** Prosecution. */
  | 'PROSECUTION'
  /** Religious organization. */
  | 'RELIGIOUS'
  /** School. */
  | 'SCHOOL'
  /** Union. */
  | 'UNION'
  /** University or college. */
  | 'UNIVERSITY'
  /** Type not stated. */
  | 'UNSPECIFIED';

/** Condition on one participant of the event. All given fields must match the same participant. */
export type ParticipantFilter = {
  /** The evidence comes from one of these articles. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** Point in time to read the graph at (default: now). */
  readonly asOf?: AsOf | null | undefined;
  /** STATED: at least one piece of evidence states it. INFERRED: none does. */
  readonly certainty?: Certainty | null | undefined;
  /** The participant is one of these. */
  readonly entity?: ReadonlyArray<string> | null | undefined;
  /** The statement has this many independent sources: see `Support.independent`. */
  readonly independentSources?: IndependentSources | null | undefined;
  /** For each of these the statement has a qualifier that meets it. */
  readonly qualifiers?: ReadonlyArray<QualifierFilter> | null | undefined;
  /** The event has a quantity that meets this condition. */
  readonly quantity?: QuantityFilter | null | undefined;
  /** The rank is one of these (default PREFERRED and NORMAL). */
  readonly rank?: ReadonlyArray<Rank> | null | undefined;
  /** The role is one of these (default: any). */
  readonly role?: ReadonlyArray<Role> | null | undefined;
  /** The speaker of the evidence is one of these. `stance`, `voice`, `speaker` and `article` must match the same piece of evidence. */
  readonly speaker?: ReadonlyArray<string> | null | undefined;
  /** The stance of the evidence is one of these. */
  readonly stance?: ReadonlyArray<Stance> | null | undefined;
  /** The standing is one of these (default ASSERTED and DISPUTED; any if the filter names `stance`). */
  readonly standing?: ReadonlyArray<Standing> | null | undefined;
  /** If true, the participant is UNKNOWN: it exists, but the source does not name it. Otherwise UNKNOWN participants never match. */
  readonly unknown?: boolean | null | undefined;
  /** The voice of the evidence is one of these. */
  readonly voice?: ReadonlyArray<Voice> | null | undefined;
  /** The participant meets this filter. */
  readonly where?: EntityFilter | null | undefined;
};

/** Type of a place. */
export type PlaceType =
  /** Building. */
  | 'BUILDING'
  /** City. */
  | 'CITY'
  /** Country. */
  | 'COUNTRY'
  /** Dam. */
  | 'DAM'
  /** District. */
  | 'DISTRICT'
  /** Lake or sea. */
  | 'LAKE'
  /** Mountain. */
  | 'MOUNTAIN'
  /** Region. */
  | 'REGION'
  /** River. */
  | 'RIVER'
  /** Road. */
  | 'ROAD'
  /** Settlement. */
  | 'SETTLEMENT'
  /** Street. */
  | 'STREET'
  /** Village. */
  | 'VILLAGE';

/** Predicate of a statement. */
export type Predicate =
  /** "about"; inverse: "is described in". From DOCUMENT, THING to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'ABOUT'
  /** "address"; inverse: "address of". From ORGANIZATION, FUND, PLACE, THING, EVENT to TEXT. */
  | 'ADDRESS'
  /** "addressed to"; inverse: "addressee of". From DOCUMENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'ADDRESSED_TO'
  /** "addressee"; inverse: "was addressed in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'ADDRESSEE'
  /** "number affected"; inverse: "number affected by". From EVENT to QUANTITY. */
  | 'AFFECTED_COUNT'
  /** "affiliated with"; inverse: "has affiliate". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE to ORGANIZATION, FUND. */
  | 'AFFILIATED_WITH'
  /** "age"; inverse: "age of". From PERSON, ORGANIZATION, THING to QUANTITY. */
  | 'AGE'
  /** "agent"; inverse: "did". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'AGENT'
  /** "allied with"; inverse: "allied with". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'ALLIED_WITH'
  /** "amends"; inverse: "amended by". From DOCUMENT to DOCUMENT. */
  | 'AMENDS'
  /** "among"; inverse: "is the field of". From EVENT to GROUP, ORGANIZATION, PLACE. */
  | 'AMONG'
  /** "amount"; inverse: "amount of". From EVENT to QUANTITY. */
  | 'AMOUNT'
  /** "amount each"; inverse: "amount each of". From EVENT to QUANTITY. */
  | 'AMOUNT_EACH'
  /** "appointee"; inverse: "was appointed or relieved in". From EVENT to PERSON. */
  | 'APPOINTEE'
  /** "appointer"; inverse: "decided the appointment". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'APPOINTER'
  /** "area"; inverse: "area of". From PLACE, THING, EVENT to QUANTITY. */
  | 'AREA'
  /** "associate of"; inverse: "associate of". From PERSON to PERSON. */
  | 'ASSOCIATE_OF'
  /** "attacker"; inverse: "attacked in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'ATTACKER'
  /** "attendance"; inverse: "attendance of". From EVENT to QUANTITY. */
  | 'ATTENDANCE'
  /** "author"; inverse: "wrote or made". From DOCUMENT, THING to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'AUTHOR'
  /** "awarded to"; inverse: "holds the contract". From DOCUMENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'AWARDED_TO'
  /** "bears title"; inverse: "title borne by". From PERSON to OFFICE. */
  | 'BEARS_TITLE'
  /** "before"; inverse: "after". From EVENT to EVENT. */
  | 'BEFORE'
  /** "beneficiary"; inverse: "benefits from". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'BENEFICIARY'
  /** "date of birth"; inverse: "date of birth of". From PERSON to DATE. */
  | 'BIRTH_DATE'
  /** "borders"; inverse: "borders". From PLACE to PLACE. */
  | 'BORDERS'
  /** "born in"; inverse: "birthplace of". From PERSON to PLACE. */
  | 'BORN_IN'
  /** "branch of"; inverse: "has branch". From ORGANIZATION, FUND to ORGANIZATION, FUND. */
  | 'BRANCH_OF'
  /** "budget"; inverse: "budget of". From ORGANIZATION, FUND, PLACE, EVENT, DOCUMENT to QUANTITY. */
  | 'BUDGET'
  /** "buyer"; inverse: "bought in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'BUYER'
  /** "candidate"; inverse: "was a candidate in". From EVENT to PERSON, ORGANIZATION, GROUP. */
  | 'CANDIDATE'
  /** "capital of"; inverse: "has capital". From PLACE to PLACE. */
  | 'CAPITAL_OF'
  /** "number of cases"; inverse: "number of cases in". From EVENT, PLACE, THING to QUANTITY. */
  | 'CASE_COUNT'
  /** "causes"; inverse: "caused by". From EVENT, THING to EVENT. */
  | 'CAUSES'
  /** "through"; inverse: "was the channel of". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'CHANNEL'
  /** "charged with"; inverse: "charge against". From PERSON, ORGANIZATION, GROUP, FUND to TEXT, EVENT. */
  | 'CHARGED_WITH'
  /** "citizen of"; inverse: "has citizen". From PERSON, GROUP to PLACE. */
  | 'CITIZEN_OF'
  /** "closing date"; inverse: "closing date of". From ORGANIZATION, FUND, PLACE, THING to DATE. */
  | 'CLOSING_DATE'
  /** "composed of"; inverse: "makes up". From GROUP to GROUP, PERSON. */
  | 'COMPOSED_OF'
  /** "condition"; inverse: "condition of". From EVENT to TEXT, EVENT. */
  | 'CONDITION'
  /** "content"; inverse: "content of". From EVENT to TEXT. */
  | 'CONTENT'
  /** "controls"; inverse: "controlled by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE to ORGANIZATION, FUND, PLACE, THING. */
  | 'CONTROLS'
  /** "convicted of"; inverse: "conviction of". From PERSON, ORGANIZATION, GROUP, FUND to TEXT, EVENT. */
  | 'CONVICTED_OF'
  /** "court"; inverse: "heard". From EVENT to ORGANIZATION. */
  | 'COURT'
  /** "damage"; inverse: "damage of". From EVENT to QUANTITY. */
  | 'DAMAGE'
  /** "dead"; inverse: "died in". From EVENT to PERSON, GROUP. */
  | 'DEAD'
  /** "deadline"; inverse: "deadline of". From EVENT, DOCUMENT to DATE, EVENT. */
  | 'DEADLINE'
  /** "number of dead"; inverse: "number of dead in". From EVENT to QUANTITY. */
  | 'DEAD_COUNT'
  /** "date of death"; inverse: "date of death of". From PERSON to DATE. */
  | 'DEATH_DATE'
  /** "defendant"; inverse: "was the defendant in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'DEFENDANT'
  /** "deputy to"; inverse: "has deputy". From OFFICE to OFFICE. */
  | 'DEPUTY_TO'
  /** "described as"; inverse: "description of". From PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING to TEXT. */
  | 'DESCRIBED_AS'
  /** "destination"; inverse: "was visited in". From EVENT to PLACE. */
  | 'DESTINATION'
  /** "detail"; inverse: "detail of". From EVENT to TEXT. */
  | 'DETAIL'
  /** "disease"; inverse: "was the disease in". From EVENT to THING. */
  | 'DIAGNOSIS'
  /** "died in the place"; inverse: "place of death of". From PERSON to PLACE. */
  | 'DIED_IN'
  /** "head of"; inverse: "headed by". From PERSON, ORGANIZATION to ORGANIZATION, FUND. */
  | 'DIRECTOR_OF'
  /** "duration"; inverse: "duration of". From EVENT, DOCUMENT to QUANTITY. */
  | 'DURATION'
  /** "during"; inverse: "time of". From EVENT to EVENT. */
  | 'DURING'
  /** "ethnicity"; inverse: "ethnicity of". From PERSON, GROUP to TEXT. */
  | 'ETHNICITY'
  /** "growth factor"; inverse: "growth factor of". From EVENT to QUANTITY. */
  | 'FACTOR'
  /** "finances"; inverse: "financed by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE, EVENT, DOCUMENT, THING. */
  | 'FINANCES'
  /** "founder of"; inverse: "founded by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to ORGANIZATION, FUND, PLACE. */
  | 'FOUNDER_OF'
  /** "founding date"; inverse: "founding date of". From ORGANIZATION, FUND, PLACE, THING to DATE. */
  | 'FOUNDING_DATE'
  /** "governs"; inverse: "governed by". From ORGANIZATION, OFFICE to PLACE. */
  | 'GOVERNS'
  /** "has the disease"; inverse: "affects". From PERSON, GROUP, THING to THING, TEXT. */
  | 'HAS_DISEASE'
  /** "holder"; inverse: "holds". From OFFICE to PERSON. */
  | 'HOLDER'
  /** "host"; inverse: "hosted". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'HOST'
  /** "industry"; inverse: "industry of". From ORGANIZATION, FUND, GROUP to TEXT, THING. */
  | 'INDUSTRY'
  /** "injured"; inverse: "was injured in". From EVENT to PERSON, GROUP. */
  | 'INJURED'
  /** "number of injured"; inverse: "number of injured in". From EVENT to QUANTITY. */
  | 'INJURED_COUNT'
  /** "instructor"; inverse: "instructed". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'INSTRUCTOR'
  /** "by means of"; inverse: "was used in". From EVENT to THING, DOCUMENT. */
  | 'INSTRUMENT'
  /** "judge"; inverse: "judged in". From EVENT to PERSON, GROUP, OFFICE. */
  | 'JUDGE'
  /** "lawyer"; inverse: "was the lawyer in". From EVENT to PERSON, ORGANIZATION. */
  | 'LAWYER'
  /** "length"; inverse: "length of". From PLACE, THING, EVENT to QUANTITY. */
  | 'LENGTH'
  /** "lives in"; inverse: "home of". From PERSON, GROUP to PLACE. */
  | 'LIVES_IN'
  /** "located in"; inverse: "location of". From PLACE, ORGANIZATION, FUND, GROUP, THING to PLACE. */
  | 'LOCATED_IN'
  /** "magnitude"; inverse: "magnitude of". From EVENT to QUANTITY. */
  | 'MAGNITUDE'
  /** "manner"; inverse: "manner of". From EVENT to TEXT. */
  | 'MANNER'
  /** "number of members"; inverse: "number of members of". From ORGANIZATION, FUND, GROUP to QUANTITY. */
  | 'MEMBER_COUNT'
  /** "member of"; inverse: "has member". From PERSON, GROUP, ORGANIZATION to ORGANIZATION, GROUP. */
  | 'MEMBER_OF'
  /** "merged into"; inverse: "absorbed". From ORGANIZATION, FUND, PLACE to ORGANIZATION, FUND, PLACE. */
  | 'MERGED_INTO'
  /** "missing"; inverse: "went missing in". From EVENT to PERSON, GROUP. */
  | 'MISSING'
  /** "number of missing"; inverse: "number of missing in". From EVENT to QUANTITY. */
  | 'MISSING_COUNT'
  /** "named after"; inverse: "gave the name to". From ORGANIZATION, FUND, PLACE, EVENT, DOCUMENT, THING to PERSON, PLACE, EVENT, ORGANIZATION. */
  | 'NAMED_AFTER'
  /** "occupation"; inverse: "occupation of". From PERSON, GROUP to TEXT. */
  | 'OCCUPATION'
  /** "out of"; inverse: "is the base of". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING, TEXT. */
  | 'OF'
  /** "office of"; inverse: "has office". From OFFICE to ORGANIZATION, FUND, PLACE, PERSON. */
  | 'OFFICE_OF'
  /** "opposes"; inverse: "opposed by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'OPPOSES'
  /** "ordered by"; inverse: "ordered". From DOCUMENT, THING to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'ORDERED_BY'
  /** "ordinal"; inverse: "ordinal of". From EVENT, OFFICE, DOCUMENT, ORGANIZATION to QUANTITY. */
  | 'ORDINAL'
  /** "organizer"; inverse: "organizes". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'ORGANIZER'
  /** "origin"; inverse: "was left in". From EVENT to PLACE. */
  | 'ORIGIN'
  /** "owes"; inverse: "is owed by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'OWES'
  /** "owner of"; inverse: "owned by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to ORGANIZATION, FUND, PLACE, THING, DOCUMENT. */
  | 'OWNER_OF'
  /** "parent of"; inverse: "child of". From PERSON to PERSON. */
  | 'PARENT_OF'
  /** "participant"; inverse: "took part in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'PARTICIPANT'
  /** "partner of"; inverse: "partner of". From ORGANIZATION, FUND, PLACE to ORGANIZATION, FUND, PLACE. */
  | 'PARTNER_OF'
  /** "party"; inverse: "was a party to". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'PARTY'
  /** "part of"; inverse: "has part". From EVENT to EVENT. */
  | 'PART_OF'
  /** "payer"; inverse: "paid for". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'PAYER'
  /** "penalty"; inverse: "penalty of". From EVENT, PERSON to TEXT, QUANTITY. */
  | 'PENALTY'
  /** "place"; inverse: "place of". From EVENT to PLACE. */
  | 'PLACE'
  /** "plaintiff"; inverse: "sued in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'PLAINTIFF'
  /** "planned time"; inverse: "planned for". From EVENT to DATE. */
  | 'PLANNED_TIME'
  /** "population"; inverse: "population of". From PLACE to QUANTITY. */
  | 'POPULATION'
  /** "post"; inverse: "was the post in". From EVENT to OFFICE. */
  | 'POST'
  /** "price"; inverse: "price of". From EVENT, THING, DOCUMENT, ORGANIZATION, PLACE to QUANTITY. */
  | 'PRICE'
  /** "produces"; inverse: "produced by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to THING. */
  | 'PRODUCES'
  /** "profit"; inverse: "profit of". From ORGANIZATION, FUND, PERSON, GROUP to QUANTITY. */
  | 'PROFIT'
  /** "programme of"; inverse: "has programme". From DOCUMENT to ORGANIZATION, FUND, PERSON, PLACE. */
  | 'PROGRAMME_OF'
  /** "prosecutor"; inverse: "prosecuted in". From EVENT to PERSON, ORGANIZATION, OFFICE. */
  | 'PROSECUTOR'
  /** "publisher"; inverse: "published". From DOCUMENT, THING to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'PUBLISHER'
  /** "purpose"; inverse: "purpose of". From EVENT to TEXT. */
  | 'PURPOSE'
  /** "quota for"; inverse: "has a quota in". From DOCUMENT to GROUP. */
  | 'QUOTA_FOR'
  /** "rate"; inverse: "rate of". From PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING to QUANTITY. */
  | 'RATE'
  /** "reason"; inverse: "reason for". From EVENT to TEXT, EVENT. */
  | 'REASON'
  /** "received by"; inverse: "received". From DOCUMENT to ORGANIZATION, FUND, PERSON, OFFICE. */
  | 'RECEIVED_BY'
  /** "recipient"; inverse: "received". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'RECIPIENT'
  /** "number of recipients"; inverse: "number of recipients of". From EVENT to QUANTITY. */
  | 'RECIPIENT_COUNT'
  /** "relative of"; inverse: "relative of". From PERSON to PERSON. */
  | 'RELATIVE_OF'
  /** "religion"; inverse: "religion of". From PERSON, GROUP, ORGANIZATION to TEXT. */
  | 'RELIGION'
  /** "renamed"; inverse: "former name of". From ORGANIZATION, FUND, PLACE, THING, DOCUMENT to TEXT, ORGANIZATION, FUND, PLACE. */
  | 'RENAMED'
  /** "repeals"; inverse: "repealed by". From DOCUMENT to DOCUMENT. */
  | 'REPEALS'
  /** "reporter"; inverse: "reported in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'REPORTER'
  /** "reports to"; inverse: "is the superior of". From OFFICE, PERSON, ORGANIZATION to OFFICE, PERSON, ORGANIZATION. */
  | 'REPORTS_TO'
  /** "represents"; inverse: "represented by". From PERSON, ORGANIZATION, OFFICE to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'REPRESENTS'
  /** "result"; inverse: "result of". From EVENT to TEXT, DOCUMENT. */
  | 'RESULT'
  /** "revenue"; inverse: "revenue of". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to QUANTITY. */
  | 'REVENUE'
  /** "in the role of"; inverse: "role of". From EVENT, OFFICE, PERSON to TEXT. */
  | 'ROLE'
  /** "rules of"; inverse: "has rules". From DOCUMENT to EVENT. */
  | 'RULES_OF'
  /** "salary"; inverse: "salary of". From PERSON, GROUP, OFFICE, ORGANIZATION, PLACE to QUANTITY. */
  | 'SALARY'
  /** "seller"; inverse: "sold in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'SELLER'
  /** "share"; inverse: "share in". From EVENT to QUANTITY. */
  | 'SHARE'
  /** "sibling of"; inverse: "sibling of". From PERSON to PERSON. */
  | 'SIBLING_OF'
  /** "signer"; inverse: "signed in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'SIGNER'
  /** "speaker"; inverse: "spoke in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'SPEAKER'
  /** "split from"; inverse: "split off". From ORGANIZATION, FUND, PLACE to ORGANIZATION, FUND, PLACE. */
  | 'SPLIT_FROM'
  /** "spouse of"; inverse: "spouse of". From PERSON to PERSON. */
  | 'SPOUSE_OF'
  /** "number of employees"; inverse: "number of employees of". From ORGANIZATION, FUND, PLACE to QUANTITY. */
  | 'STAFF'
  /** "studied at"; inverse: "taught". From PERSON, GROUP to ORGANIZATION. */
  | 'STUDIED_AT'
  /** "some of"; inverse: "includes". From GROUP to GROUP. */
  | 'SUBSET_OF'
  /** "successor of"; inverse: "succeeded by". From PERSON, ORGANIZATION, FUND, PLACE, OFFICE to PERSON, ORGANIZATION, FUND, PLACE, OFFICE. */
  | 'SUCCESSOR_OF'
  /** "supports"; inverse: "supported by". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'SUPPORTS'
  /** "suspect"; inverse: "is a suspect in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'SUSPECT'
  /** "takes part in"; inverse: "has participant". From PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE to DOCUMENT. */
  | 'TAKES_PART_IN'
  /** "target"; inverse: "was targeted in". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'TARGET'
  /** "teaches at"; inverse: "has teacher". From PERSON, GROUP to ORGANIZATION. */
  | 'TEACHES_AT'
  /** "what it was done to"; inverse: "was the object of". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'THEME'
  /** "number"; inverse: "number in". From EVENT to QUANTITY. */
  | 'THEME_COUNT'
  /** "time"; inverse: "time of". From EVENT to DATE. */
  | 'TIME'
  /** "topic"; inverse: "was a topic of". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'TOPIC'
  /** "traveler"; inverse: "travelled in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'TRAVELER'
  /** "until"; inverse: "ends". From EVENT to EVENT, DATE. */
  | 'UNTIL'
  /** "vehicle"; inverse: "was the vehicle in". From EVENT to THING. */
  | 'VEHICLE_USED'
  /** "victim"; inverse: "was a victim of". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'VICTIM'
  /** "visitor"; inverse: "was received at". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'VISITOR'
  /** "votes"; inverse: "votes in". From EVENT to QUANTITY. */
  | 'VOTES'
  /** "website of"; inverse: "has website". From ORGANIZATION to PERSON, ORGANIZATION, FUND. */
  | 'WEBSITE_OF'
  /** "winner"; inverse: "won". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'WINNER'
  /** "witness"; inverse: "was a witness in". From EVENT to PERSON, GROUP, ORGANIZATION. */
  | 'WITNESS'
  /** "works at"; inverse: "employs". From PERSON, GROUP to ORGANIZATION, FUND. */
  | 'WORKS_AT';

/** Why a proposal may be wrong. */
export type ProposalDoubt =
  /** The amount may be read wrongly. */
  | 'AMOUNT'
  /** The entity that is meant is only concluded. */
  | 'COREFERENCE'
  /** The date may be read wrongly. */
  | 'DATE'
  /** The name may have a case ending. */
  | 'ENDING'
  /** The words may not be a name. */
  | 'FAINT'
  /** The role of the participant is only concluded. */
  | 'PARTICIPANT'
  /** Another entity may be meant. */
  | 'SEVERAL'
  /** The model says that it is unsure. */
  | 'UNSURE';

/** How a proposal is accepted otherwise than it was made. */
export type ProposalEdit = {
  /** For a new entity: the entity of the graph that it is. For a mention: the entity that is meant. For a quotation or a voice: the speaker. */
  readonly entity?: string | null | undefined;
  /** Facts to record instead of the piece. */
  readonly facts?: FactsInput | null | undefined;
  /** Id of the proposal, such as P9. */
  readonly id: string | number;
  /** True if the new entity is another than the one of the graph that has its name. */
  readonly isNew?: boolean | null | undefined;
  /** Kind of the new entity. */
  readonly kind?: EntityKind | null | undefined;
  /** Name of the new entity, such as without a case ending. */
  readonly name?: string | null | undefined;
  /** Type of the new entity. */
  readonly type?: EntityType | null | undefined;
  /** The same as YAML, in the form of `Proposal.yaml`. */
  readonly yaml?: string | null | undefined;
};

/** Filter for proposals. All given conditions must hold. */
export type ProposalFilter = {
  /** The article is one of these. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** True for doubtful ones, false for the others. */
  readonly doubtful?: boolean | null | undefined;
  /** The kind is one of these. */
  readonly kind?: ReadonlyArray<ProposalKind> | null | undefined;
  /** The rule is one of these. */
  readonly rule?: ReadonlyArray<string> | null | undefined;
  /** The last run that proposed it is one of these (N5). */
  readonly run?: ReadonlyArray<string | number> | null | undefined;
  /** It rests on one of the sentences with these numbers. */
  readonly sentence?: ReadonlyArray<number> | null | undefined;
  /** The status is one of these (default: OPEN). */
  readonly status?: ReadonlyArray<ProposalStatus> | null | undefined;
  /** The program that proposed it is one of these. */
  readonly tool?: ReadonlyArray<RunTool> | null | undefined;
};

/** Kinds of proposals. */
export type ProposalKind =
  /** A new entity that is not an event. */
  | 'ENTITY'
  /** A new event. */
  | 'EVENT'
  /** Words that mean an entity, or the value of a statement. */
  | 'MENTION'
  /** A further name of an entity. */
  | 'NAME'
  /** Direct speech with its speaker. */
  | 'QUOTATION'
  /** A statement. */
  | 'STATEMENT'
  /** A sentence in the words of a source. */
  | 'VOICE';

/** Decisions about a proposal. */
export type ProposalStatus =
  /** It is part of the graph. */
  | 'ACCEPTED'
  /** It waits for a decision. */
  | 'OPEN'
  /** It was rejected. The same rule does not propose it again for the same words. */
  | 'REJECTED'
  /** A later run of the same program did not find it again. */
  | 'SUPERSEDED';

/** Condition on one qualifier of the statement. All given fields must match. */
export type QualifierFilter = {
  /** The value is one of these entities. */
  readonly entity?: ReadonlyArray<string> | null | undefined;
  /** The predicate is one of these, such as SHARE or MANNER (default: any). */
  readonly predicate?: ReadonlyArray<Predicate> | null | undefined;
  /** The value is a quantity that meets this condition. */
  readonly quantity?: QuantityFilter | null | undefined;
  /** The value is a text that contains this one in some language. Case is ignored. */
  readonly text?: string | null | undefined;
};

/** A qualifier of a statement. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value. */
export type QualifierInput = {
  /** Value: a date. */
  readonly date?: string | null | undefined;
  /** Value: an entity. */
  readonly entity?: string | null | undefined;
  /** Predicate, one that may qualify. */
  readonly predicate: Predicate;
  /** Value: a quantity. */
  readonly quantity?: QuantityInput | null | undefined;
  /** Value: a text in our own words. */
  readonly text?: LocalTextInput | null | undefined;
  /** True if there is a value that the source does not name. */
  readonly unknown?: boolean | null | undefined;
};

/** Condition on a quantity: a range of amounts in one unit. */
export type QuantityFilter = {
  /** Minimum amount, inclusive. A range matches if a part of it does. */
  readonly atLeast?: string | null | undefined;
  /** Maximum amount, inclusive. A range matches if a part of it does. */
  readonly atMost?: string | null | undefined;
  /** The comparator is one of these. BETWEEN finds ranges. */
  readonly comparator?: ReadonlyArray<Comparator> | null | undefined;
  /** It counts, or is a share of, one of these entities (default: any). */
  readonly of?: ReadonlyArray<string> | null | undefined;
  /** It is a rate that refers to one of these units (default: any). */
  readonly per?: ReadonlyArray<Unit> | null | undefined;
  /** Unit of the amounts. Amounts in different units are never compared. */
  readonly unit: Unit;
};

/** A quantity: an amount, or a range from one amount to another. */
export type QuantityInput = {
  /** Exact amount. */
  readonly amount?: string | null | undefined;
  /** Relation of the amount to the true value (default: EXACTLY). */
  readonly comparator?: Comparator | null | undefined;
  /** The same amount in another unit, as the source gives it. */
  readonly equivalent?: EquivalentInput | null | undefined;
  /** Lower end of a range, instead of the amount. */
  readonly from?: string | null | undefined;
  /** Entity that is counted, or the whole of which it is a share. */
  readonly of?: string | null | undefined;
  /** Of a rate: the unit to which it refers, such as d for an amount a day. */
  readonly per?: Unit | null | undefined;
  /** Upper end of the range. */
  readonly to?: string | null | undefined;
  /** Unit of the amount. */
  readonly unit: Unit;
};

/** A run of sentences in direct speech. */
export type QuotationInput = {
  /** The words that name the speaker. */
  readonly asWritten: WordsInput;
  /** Reason, if the speaker is inferred. */
  readonly inferred?: LocalTextInput | null | undefined;
  /** Numbers of the first and the last sentence. */
  readonly sentences: ReadonlyArray<number>;
  /** Speaker. */
  readonly speaker: string;
};

/** Rank of a statement among competing statements. */
export type Rank =
  /** Known to be wrong. Excluded by default. */
  | 'DEPRECATED'
  /** Neither preferred nor deprecated. */
  | 'NORMAL'
  /** Preferred over the others. */
  | 'PREFERRED';

/** Acts that change the graph. */
export type RevisionOperation =
  /** Proposals were accepted. */
  | 'ACCEPT'
  /** The text of an article was attached. */
  | 'ATTACH'
  /** The type, the description or the coordinates of an entity were changed. */
  | 'CLASSIFY'
  /** Evidence was moved to another value. */
  | 'CORRECT'
  /** Words of an article, or about an entity, were deleted for every revision. */
  | 'FORGET'
  /** Identifiers of an entity were given or taken back. */
  | 'IDENTIFY'
  /** An article and its graph were read from a folder. */
  | 'INGEST'
  /** Two entities were judged, or a judgement was withdrawn. */
  | 'JUDGE'
  /** Names of an entity were given or taken back. */
  | 'NAME'
  /** A statement was ranked. */
  | 'RANK'
  /** An article, or facts of one, were recorded. */
  | 'RECORD'
  /** A withdrawn article was reinstated. */
  | 'REINSTATE'
  /** Statements were retracted. */
  | 'RETRACT'
  /** A revision was reverted. */
  | 'REVERT'
  /** A write to the database that named no operation. */
  | 'SQL'
  /** The server brought the database up to a new version. */
  | 'UPDATE'
  /** An article was withdrawn, with all that it gives. */
  | 'WITHDRAW';

/** Predicates that describe participation in an event. */
export type Role =
  /** "addressee"; inverse: "was addressed in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'ADDRESSEE'
  /** "agent"; inverse: "did". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'AGENT'
  /** "among"; inverse: "is the field of". From EVENT to GROUP, ORGANIZATION, PLACE. */
  | 'AMONG'
  /** "appointee"; inverse: "was appointed or relieved in". From EVENT to PERSON. */
  | 'APPOINTEE'
  /** "appointer"; inverse: "decided the appointment". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'APPOINTER'
  /** "attacker"; inverse: "attacked in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'ATTACKER'
  /** "beneficiary"; inverse: "benefits from". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'BENEFICIARY'
  /** "buyer"; inverse: "bought in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'BUYER'
  /** "candidate"; inverse: "was a candidate in". From EVENT to PERSON, ORGANIZATION, GROUP. */
  | 'CANDIDATE'
  /** "through"; inverse: "was the channel of". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'CHANNEL'
  /** "court"; inverse: "heard". From EVENT to ORGANIZATION. */
  | 'COURT'
  /** "dead"; inverse: "died in". From EVENT to PERSON, GROUP. */
  | 'DEAD'
  /** "defendant"; inverse: "was the defendant in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'DEFENDANT'
  /** "destination"; inverse: "was visited in". From EVENT to PLACE. */
  | 'DESTINATION'
  /** "disease"; inverse: "was the disease in". From EVENT to THING. */
  | 'DIAGNOSIS'
  /** "host"; inverse: "hosted". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'HOST'
  /** "injured"; inverse: "was injured in". From EVENT to PERSON, GROUP. */
  | 'INJURED'
  /** "instructor"; inverse: "instructed". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'INSTRUCTOR'
  /** "by means of"; inverse: "was used in". From EVENT to THING, DOCUMENT. */
  | 'INSTRUMENT'
  /** "judge"; inverse: "judged in". From EVENT to PERSON, GROUP, OFFICE. */
  | 'JUDGE'
  /** "lawyer"; inverse: "was the lawyer in". From EVENT to PERSON, ORGANIZATION. */
  | 'LAWYER'
  /** "missing"; inverse: "went missing in". From EVENT to PERSON, GROUP. */
  | 'MISSING'
  /** "organizer"; inverse: "organizes". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'ORGANIZER'
  /** "origin"; inverse: "was left in". From EVENT to PLACE. */
  | 'ORIGIN'
  /** "participant"; inverse: "took part in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'PARTICIPANT'
  /** "party"; inverse: "was a party to". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'PARTY'
  /** "payer"; inverse: "paid for". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'PAYER'
  /** "plaintiff"; inverse: "sued in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'PLAINTIFF'
  /** "post"; inverse: "was the post in". From EVENT to OFFICE. */
  | 'POST'
  /** "prosecutor"; inverse: "prosecuted in". From EVENT to PERSON, ORGANIZATION, OFFICE. */
  | 'PROSECUTOR'
  /** "recipient"; inverse: "received". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'RECIPIENT'
  /** "reporter"; inverse: "reported in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'REPORTER'
  /** "seller"; inverse: "sold in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'SELLER'
  /** "signer"; inverse: "signed in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'SIGNER'
  /** "speaker"; inverse: "spoke in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'SPEAKER'
  /** "suspect"; inverse: "is a suspect in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'SUSPECT'
  /** "target"; inverse: "was targeted in". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'TARGET'
  /** "what it was done to"; inverse: "was the object of". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'THEME'
  /** "topic"; inverse: "was a topic of". From EVENT to PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT, THING. */
  | 'TOPIC'
  /** "traveler"; inverse: "travelled in". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'TRAVELER'
  /** "vehicle"; inverse: "was the vehicle in". From EVENT to THING. */
  | 'VEHICLE_USED'
  /** "victim"; inverse: "was a victim of". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'VICTIM'
  /** "visitor"; inverse: "was received at". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE. */
  | 'VISITOR'
  /** "winner"; inverse: "won". From EVENT to PERSON, ORGANIZATION, FUND, GROUP, OFFICE, PLACE. */
  | 'WINNER'
  /** "witness"; inverse: "was a witness in". From EVENT to PERSON, GROUP, ORGANIZATION. */
  | 'WITNESS';

/** States of a run. */
export type RunStatus =
  /** The run was cancelled. Its proposals until then stay. */
  | 'CANCELLED'
  /** The run is complete. */
  | 'DONE'
  /** The run failed. Its proposals until then stay. */
  | 'FAILED'
  /** The run waits. */
  | 'QUEUED'
  /** The run is being worked on. */
  | 'RUNNING';

/** Programs that read an article and make proposals. */
export type RunTool =
  /** A language model behind the endpoint that the server is set to. */
  | 'MODEL'
  /** Rules of this server. They need no network. */
  | 'RULES';

/** Additions to a sentence of the article. */
export type SentenceInput = {
  /** Its content, in our own words. */
  readonly gloss?: LocalTextInput | null | undefined;
  /** Mentions in it. */
  readonly mentions?: ReadonlyArray<MentionInput> | null | undefined;
  /** Number of the sentence. */
  readonly number: number;
  /** The cited source, if the voice is REPORTED. */
  readonly speaker?: string | null | undefined;
  /** Voice of its evidence: ARTICLE or REPORTED. */
  readonly voice?: Voice | null | undefined;
};

/** Attitude of a source to a statement. */
export type Stance =
  /** It is so. */
  | 'ASSERTS'
  /** The source neither confirms nor denies it. This counts for nothing. */
  | 'DECLINES'
  /** It is not so. */
  | 'DENIES'
  /** It is doubtful. */
  | 'QUESTIONS'
  /** It may be so: "is feared to", "may have", "allegedly". */
  | 'SUPPOSES'
  /** The source takes back what it said of the statement before. */
  | 'WITHDRAWS';

/** Outcome of the stances of the evidence of a statement. Only the latest evidence of each source counts. ASSERTED and DISPUTED statements are facts; by default results contain facts only. */
export type Standing =
  /** At least one source asserts it, and none denies it. */
  | 'ASSERTED'
  /** No source asserts or supposes it, at least one denies it. */
  | 'DENIED'
  /** Some sources assert it, others deny it. */
  | 'DISPUTED'
  /** No source asserts, supposes or denies it: it is questioned, or was taken back. */
  | 'QUESTIONED'
  /** No source asserts it, at least one supposes it. */
  | 'SUPPOSED';

/** Condition on statements. All given fields must match. Maximum nesting depth: 6. `asOf` and `rank` mean the same at every depth: the default rank (PREFERRED and NORMAL) and the default time (now) hold for every alternative that gives none. Under `not` there is no default. */
export type StatementFilter = {
  /** All of these filters match. */
  readonly and?: ReadonlyArray<StatementFilter> | null | undefined;
  /** The evidence comes from one of these articles. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** Point in time to read the graph at (default: now). */
  readonly asOf?: AsOf | null | undefined;
  /** STATED: at least one piece of evidence states it. INFERRED: none does. */
  readonly certainty?: Certainty | null | undefined;
  /** The statement has this many independent sources: see `Support.independent`. */
  readonly independentSources?: IndependentSources | null | undefined;
  /** This filter does not match. */
  readonly not?: StatementFilter | null | undefined;
  /** The value is an entity that meets this filter. */
  readonly object?: EntityFilter | null | undefined;
  /** At least one of these filters matches. */
  readonly or?: ReadonlyArray<StatementFilter> | null | undefined;
  /** The predicate is one of these. */
  readonly predicate?: ReadonlyArray<Predicate> | null | undefined;
  /** For each of these the statement has a qualifier that meets it. */
  readonly qualifiers?: ReadonlyArray<QualifierFilter> | null | undefined;
  /** The value is a quantity that meets this condition. */
  readonly quantity?: QuantityFilter | null | undefined;
  /** The rank is one of these (default PREFERRED and NORMAL). */
  readonly rank?: ReadonlyArray<Rank> | null | undefined;
  /** The speaker of the evidence is one of these. `stance`, `voice`, `speaker` and `article` must match the same piece of evidence. */
  readonly speaker?: ReadonlyArray<string> | null | undefined;
  /** The stance of the evidence is one of these. */
  readonly stance?: ReadonlyArray<Stance> | null | undefined;
  /** The standing is one of these (default ASSERTED and DISPUTED; any if the filter names `stance`). */
  readonly standing?: ReadonlyArray<Standing> | null | undefined;
  /** The subject meets this filter. */
  readonly subject?: EntityFilter | null | undefined;
  /** If true, only UNKNOWN values match. If false, UNKNOWN values never match. By default both match. */
  readonly unknown?: boolean | null | undefined;
  /** The kind of the value is one of these. */
  readonly value?: ReadonlyArray<ValueKind> | null | undefined;
  /** The voice of the evidence is one of these. */
  readonly voice?: ReadonlyArray<Voice> | null | undefined;
};

/** A statement about an entity. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value. */
export type StatementInput = {
  /** Value: a date. */
  readonly date?: string | null | undefined;
  /** Value: an entity of the graph or of the call. */
  readonly entity?: string | null | undefined;
  /** Sentences that support the statement, at least one. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** Reason for all the evidence, if the statement is inferred. */
  readonly inferred?: LocalTextInput | null | undefined;
  /** Name within the call, for mentions and titles that refer to the statement. */
  readonly key?: string | null | undefined;
  /** Predicate. */
  readonly predicate: Predicate;
  /** Qualifiers, such as a share or votes. They are part of the fact. */
  readonly qualifiers?: ReadonlyArray<QualifierInput> | null | undefined;
  /** Value: a quantity. */
  readonly quantity?: QuantityInput | null | undefined;
  /** Rank that the article gives to the statement. */
  readonly rank?: Rank | null | undefined;
  /** Value: a text in our own words. */
  readonly text?: LocalTextInput | null | undefined;
  /** True if there is a value that the source does not name. */
  readonly unknown?: boolean | null | undefined;
  /** Since when it was true in the world. */
  readonly validFrom?: string | null | undefined;
  /** Until when it was true in the world. */
  readonly validTo?: string | null | undefined;
};

/** Condition on a text. All given fields must match. Case, kinds of quotation marks and of spaces are ignored. */
export type TextFilter = {
  /** It contains this text. The characters % and _ are ordinary characters. */
  readonly contains?: string | null | undefined;
  /** It is exactly this text. */
  readonly equals?: string | null | undefined;
  /** It starts with this text. */
  readonly startsWith?: string | null | undefined;
};

/** Type of a thing. */
export type ThingType =
  /** Animal. */
  | 'ANIMAL'
  /** Building. */
  | 'BUILDING'
  /** Disease. */
  | 'DISEASE'
  /** Drug. */
  | 'DRUG'
  /** Product. */
  | 'PRODUCT'
  /** Topic. */
  | 'TOPIC'
  /** Vehicle. */
  | 'VEHICLE'
  /** Weapon. */
  | 'WEAPON'
  /** Creative work. */
  | 'WORK';

/** Condition on the statements that a traversal follows. All given fields must match at every hop. */
export type TraversalFilter = {
  /** The evidence comes from one of these articles. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** Point in time to read the graph at (default: now). A past `known` is read from the database, with a smaller budget. */
  readonly asOf?: AsOf | null | undefined;
  /** True: also follow what is said of cancelled events, such as their participations (default false). */
  readonly cancelled?: boolean | null | undefined;
  /** STATED: at least one piece of evidence states it. INFERRED: none does. */
  readonly certainty?: Certainty | null | undefined;
  /** OUT: follow statements from subject to value. IN: from value to subject (default BOTH). */
  readonly direction?: Direction | null | undefined;
  /** The kind of every reached entity is one of these (default: any). Does not apply to the start. */
  readonly kind?: ReadonlyArray<EntityKind> | null | undefined;
  /** The predicate is one of these (default: any). */
  readonly predicate?: ReadonlyArray<Predicate> | null | undefined;
  /** The rank is one of these (default PREFERRED and NORMAL). */
  readonly rank?: ReadonlyArray<Rank> | null | undefined;
  /** The standing is one of these (default ASSERTED and DISPUTED). */
  readonly standing?: ReadonlyArray<Standing> | null | undefined;
};

/** Unit of an amount. */
export type Unit =
  /** United Arab Emirates Dirham. */
  | 'AED'
  /** Afghan Afghani. */
  | 'AFN'
  /** Albanian Lek. */
  | 'ALL'
  /** Armenian Dram. */
  | 'AMD'
  /** Netherlands Antillean Guilder. */
  | 'ANG'
  /** Angolan Kwanza. */
  | 'AOA'
  /** Argentine Peso. */
  | 'ARS'
  /** Australian Dollar. */
  | 'AUD'
  /** Aruban Florin. */
  | 'AWG'
  /** Azerbaijani Manat. */
  | 'AZN'
  /** Bosnia-Herzegovina Convertible Mark. */
  | 'BAM'
  /** Barrels. */
  | 'BARREL'
  /** Barbadian Dollar. */
  | 'BBD'
  /** Bangladeshi Taka. */
  | 'BDT'
  /** Bulgarian Lev. */
  | 'BGN'
  /** Bahraini Dinar. */
  | 'BHD'
  /** Burundian Franc. */
  | 'BIF'
  /** Bermudan Dollar. */
  | 'BMD'
  /** Brunei Dollar. */
  | 'BND'
  /** Bolivian Boliviano. */
  | 'BOB'
  /** Brazilian Real. */
  | 'BRL'
  /** Bahamian Dollar. */
  | 'BSD'
  /** Bhutanese Ngultrum. */
  | 'BTN'
  /** Botswanan Pula. */
  | 'BWP'
  /** Belarusian Ruble. */
  | 'BYN'
  /** Belize Dollar. */
  | 'BZD'
  /** Canadian Dollar. */
  | 'CAD'
  /** Congolese Franc. */
  | 'CDF'
  /** Swiss Franc. */
  | 'CHF'
  /** Chilean Peso. */
  | 'CLP'
  /** Chinese Yuan. */
  | 'CNY'
  /** Colombian Peso. */
  | 'COP'
  /** Items. */
  | 'COUNT'
  /** Costa Rican Colón. */
  | 'CRC'
  /** Cuban Convertible Peso. */
  | 'CUC'
  /** Cuban Peso. */
  | 'CUP'
  /** Cape Verdean Escudo. */
  | 'CVE'
  /** Czech Koruna. */
  | 'CZK'
  /** Degrees Celsius. */
  | 'DEGREE_CELSIUS'
  /** Djiboutian Franc. */
  | 'DJF'
  /** Danish Krone. */
  | 'DKK'
  /** Dominican Peso. */
  | 'DOP'
  /** Algerian Dinar. */
  | 'DZD'
  /** Egyptian Pound. */
  | 'EGP'
  /** Eritrean Nakfa. */
  | 'ERN'
  /** Ethiopian Birr. */
  | 'ETB'
  /** Euro. */
  | 'EUR'
  /** Families. */
  | 'FAMILY'
  /** Fijian Dollar. */
  | 'FJD'
  /** Falkland Islands Pound. */
  | 'FKP'
  /** British Pound. */
  | 'GBP'
  /** Georgian Lari. */
  | 'GEL'
  /** Ghanaian Cedi. */
  | 'GHS'
  /** Gibraltar Pound. */
  | 'GIP'
  /** Gambian Dalasi. */
  | 'GMD'
  /** Guinean Franc. */
  | 'GNF'
  /** Guatemalan Quetzal. */
  | 'GTQ'
  /** Guyanaese Dollar. */
  | 'GYD'
  /** Hong Kong Dollar. */
  | 'HKD'
  /** Honduran Lempira. */
  | 'HNL'
  /** Croatian Kuna. */
  | 'HRK'
  /** Haitian Gourde. */
  | 'HTG'
  /** Hungarian Forint. */
  | 'HUF'
  /** Indonesian Rupiah. */
  | 'IDR'
  /** Israeli New Shekel. */
  | 'ILS'
  /** Indian Rupee. */
  | 'INR'
  /** Iraqi Dinar. */
  | 'IQD'
  /** Iranian Rial. */
  | 'IRR'
  /** Icelandic Króna. */
  | 'ISK'
  /** Jamaican Dollar. */
  | 'JMD'
  /** Jordanian Dinar. */
  | 'JOD'
  /** Japanese Yen. */
  | 'JPY'
  /** Kenyan Shilling. */
  | 'KES'
  /** Kyrgyz Som. */
  | 'KGS'
  /** Cambodian Riel. */
  | 'KHR'
  /** Comorian Franc. */
  | 'KMF'
  /** North Korean Won. */
  | 'KPW'
  /** South Korean Won. */
  | 'KRW'
  /** Kuwaiti Dinar. */
  | 'KWD'
  /** Cayman Islands Dollar. */
  | 'KYD'
  /** Tenge. */
  | 'KZT'
  /** Laotian Kip. */
  | 'LAK'
  /** Lebanese Pound. */
  | 'LBP'
  /** Sri Lankan Rupee. */
  | 'LKR'
  /** Liberian Dollar. */
  | 'LRD'
  /** Lesotho Loti. */
  | 'LSL'
  /** Libyan Dinar. */
  | 'LYD'
  /** Moroccan Dirham. */
  | 'MAD'
  /** Points of magnitude. */
  | 'MAGNITUDE'
  /** Moldovan Leu. */
  | 'MDL'
  /** Malagasy Ariary. */
  | 'MGA'
  /** Macedonian Denar. */
  | 'MKD'
  /** Myanmar Kyat. */
  | 'MMK'
  /** Mongolian Tugrik. */
  | 'MNT'
  /** Macanese Pataca. */
  | 'MOP'
  /** Mauritanian Ouguiya. */
  | 'MRU'
  /** Mauritian Rupee. */
  | 'MUR'
  /** Maldivian Rufiyaa. */
  | 'MVR'
  /** Megawatts. */
  | 'MW'
  /** Malawian Kwacha. */
  | 'MWK'
  /** Mexican Peso. */
  | 'MXN'
  /** Malaysian Ringgit. */
  | 'MYR'
  /** Mozambican Metical. */
  | 'MZN'
  /** Namibian Dollar. */
  | 'NAD'
  /** Nigerian Naira. */
  | 'NGN'
  /** Nicaraguan Córdoba. */
  | 'NIO'
  /** Norwegian Krone. */
  | 'NOK'
  /** Nepalese Rupee. */
  | 'NPR'
  /** New Zealand Dollar. */
  | 'NZD'
  /** Omani Rial. */
  | 'OMR'
  /** Panamanian Balboa. */
  | 'PAB'
  /** Peruvian Sol. */
  | 'PEN'
  /** Percent. */
  | 'PERCENT'
  /** Percentage points. */
  | 'PERCENTAGE_POINT'
  /** People. */
  | 'PERSON'
  /** Papua New Guinean Kina. */
  | 'PGK'
  /** Philippine Peso. */
  | 'PHP'
  /** Pakistani Rupee. */
  | 'PKR'
  /** Polish Zloty. */
  | 'PLN'
  /** Paraguayan Guarani. */
  | 'PYG'
  /** Qatari Riyal. */
  | 'QAR'
  /** Romanian Leu. */
  | 'RON'
  /** Serbian Dinar. */
  | 'RSD'
  /** Russian Ruble. */
  | 'RUB'
  /** Rwandan Franc. */
  | 'RWF'
  /** Saudi Riyal. */
  | 'SAR'
  /** Solomon Islands Dollar. */
  | 'SBD'
  /** Seychellois Rupee. */
  | 'SCR'
  /** Sudanese Pound. */
  | 'SDG'
  /** Swedish Krona. */
  | 'SEK'
  /** Singapore Dollar. */
  | 'SGD'
  /** Shares. */
  | 'SHARE'
  /** St. Helena Pound. */
  | 'SHP'
  /** Sierra Leonean Leone. */
  | 'SLE'
  /** Sierra Leonean Leone (1964—2022). */
  | 'SLL'
  /** Somali Shilling. */
  | 'SOS'
  /** Surinamese Dollar. */
  | 'SRD'
  /** South Sudanese Pound. */
  | 'SSP'
  /** São Tomé & Príncipe Dobra. */
  | 'STN'
  /** Salvadoran Colón. */
  | 'SVC'
  /** Syrian Pound. */
  | 'SYP'
  /** Swazi Lilangeni. */
  | 'SZL'
  /** Thai Baht. */
  | 'THB'
  /** Times. */
  | 'TIMES'
  /** Tajikistani Somoni. */
  | 'TJS'
  /** Turkmenistani Manat. */
  | 'TMT'
  /** Tunisian Dinar. */
  | 'TND'
  /** Tonnes. */
  | 'TONNE'
  /** Tongan Paʻanga. */
  | 'TOP'
  /** Turkish Lira. */
  | 'TRY'
  /** Trinidad & Tobago Dollar. */
  | 'TTD'
  /** New Taiwan Dollar. */
  | 'TWD'
  /** Tanzanian Shilling. */
  | 'TZS'
  /** Ukrainian Hryvnia. */
  | 'UAH'
  /** Ugandan Shilling. */
  | 'UGX'
  /** US Dollar. */
  | 'USD'
  /** Uruguayan Peso. */
  | 'UYU'
  /** Uzbekistani Som. */
  | 'UZS'
  /** Venezuelan Bolívar. */
  | 'VES'
  /** Vietnamese Dong. */
  | 'VND'
  /** Votes. */
  | 'VOTE'
  /** Vanuatu Vatu. */
  | 'VUV'
  /** Samoan Tala. */
  | 'WST'
  /** Central African CFA Franc. */
  | 'XAF'
  /** East Caribbean Dollar. */
  | 'XCD'
  /** Caribbean guilder. */
  | 'XCG'
  /** Special Drawing Rights. */
  | 'XDR'
  /** West African CFA Franc. */
  | 'XOF'
  /** CFP Franc. */
  | 'XPF'
  /** Sucre. */
  | 'XSU'
  /** Yemeni Rial. */
  | 'YER'
  /** South African Rand. */
  | 'ZAR'
  /** Zambian Kwacha. */
  | 'ZMW'
  /** Zimbabwean Gold. */
  | 'ZWG'
  /** Zimbabwean Dollar (2009–2024). */
  | 'ZWL'
  /** Years. */
  | 'a'
  /** Days. */
  | 'd'
  /** Grams. */
  | 'g'
  /** Hours. */
  | 'h'
  /** Hectares. */
  | 'ha'
  /** Kilowatt-hours. */
  | 'kWh'
  /** Kilograms. */
  | 'kg'
  /** Kilometres. */
  | 'km'
  /** Square kilometres. */
  | 'km2'
  /** Litres. */
  | 'l'
  /** Metres. */
  | 'm'
  /** Square metres. */
  | 'm2'
  /** Cubic metres. */
  | 'm3'
  /** Minutes. */
  | 'min'
  /** Months. */
  | 'mo';

/** The value of a statement, and when it was true. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is the value. */
export type ValueInput = {
  /** A date. */
  readonly date?: string | null | undefined;
  /** An entity of the graph. */
  readonly entity?: string | null | undefined;
  /** A quantity. */
  readonly quantity?: QuantityInput | null | undefined;
  /** A text in our own words. */
  readonly text?: LocalTextInput | null | undefined;
  /** True if there is a value that the source does not name. */
  readonly unknown?: boolean | null | undefined;
  /** Since when it was true in the world (default: as it is). */
  readonly validFrom?: string | null | undefined;
  /** Until when it was true in the world (default: as it is). */
  readonly validTo?: string | null | undefined;
};

/** Kind of the value of a statement: the kind of an entity, or a plain value. */
export type ValueKind =
  /** Date. */
  | 'DATE'
  /** An entity of this kind: Document. */
  | 'DOCUMENT'
  /** An entity of this kind: Event. */
  | 'EVENT'
  /** An entity of this kind: Fund. */
  | 'FUND'
  /** An entity of this kind: Group. */
  | 'GROUP'
  /** An entity of this kind: Office. */
  | 'OFFICE'
  /** An entity of this kind: Organization. */
  | 'ORGANIZATION'
  /** An entity of this kind: Person. */
  | 'PERSON'
  /** An entity of this kind: Place. */
  | 'PLACE'
  /** Quantity. */
  | 'QUANTITY'
  /** Text. */
  | 'TEXT'
  /** An entity of this kind: Thing. */
  | 'THING'
  /** There is a value, but the source does not name it. */
  | 'UNKNOWN';

/** Voice of a sentence. */
export type Voice =
  /** The article itself. */
  | 'ARTICLE'
  /** A speaker in direct speech. */
  | 'QUOTED'
  /** A source that the article cites, as in "according to X". */
  | 'REPORTED';

/** Words of a sentence. */
export type WordsInput = {
  /** Number of the sentence. */
  readonly sentence: number;
  /** Start and end in characters of the article, end exclusive. */
  readonly span?: ReadonlyArray<number> | null | undefined;
  /** The words, instead of the span if they stand once in the sentence. */
  readonly surface?: string | null | undefined;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly role: AccountRole } | null };

export type ArticleQueryVariables = Exact<{
  ref: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticleQuery = { readonly article: { readonly id: string, readonly withdrawn: boolean, readonly title: string | null, readonly url: string | null, readonly lang: string, readonly textAttached: boolean, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null, readonly statements: { readonly totalCount: number }, readonly inferred: { readonly totalCount: number }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly gloss: string }> } } | null };

export type EventsInQueryVariables = Exact<{
  article: string;
  known?: string | null | undefined;
}>;


export type EventsInQuery = { readonly article: { readonly graph: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind }> } } | null };

export type EventDetailsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type EventDetailsQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> } | null> };

export type SentencesQueryVariables = Exact<{
  ref: string;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SentencesQuery = { readonly article: { readonly sentences: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly start: number, readonly text: string | null, readonly gloss: string, readonly mentions: ReadonlyArray<{ readonly kind: MentionKind, readonly start: number, readonly end: number, readonly surface: string | null, readonly certainty: Certainty, readonly reason: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string } | null }>, readonly statements: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty }>, readonly quotation: { readonly start: number, readonly asWritten: string | null, readonly certainty: Certainty, readonly reason: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } } | null }> } } | null };

export type FactsInQueryVariables = Exact<{
  id: string | number;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type FactsInQuery = { readonly nodes: ReadonlyArray<{ readonly statements: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
         }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } | null> };

export type FirstArticleQueryVariables = Exact<{
  known?: string | null | undefined;
}>;


export type FirstArticleQuery = { readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type MainEntitiesQueryVariables = Exact<{
  known?: string | null | undefined;
}>;


export type MainEntitiesQuery = { readonly entities: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type ArticleSourceFragment = { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null };

export type ArticleSummaryFragment = { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly statements: { readonly totalCount: number }, readonly sentences: { readonly nodes: ReadonlyArray<{ readonly gloss: string }> }, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticlesQuery = { readonly articles: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly statements: { readonly totalCount: number }, readonly sentences: { readonly nodes: ReadonlyArray<{ readonly gloss: string }> }, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

export type ArticlesOfQueryVariables = Exact<{
  ref: string;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticlesOfQuery = { readonly entity: { readonly articles: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } } | null };

export type StatementSummaryFragment = { readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
    | { readonly date: { readonly text: string } | null }
    | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
    | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
    | { readonly text: string | null }
    | { readonly unknown: string }
  , readonly predicateInfo: { readonly label: string } };

export type BetweenQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  filter?: TraversalFilter | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type BetweenQuery = { readonly between: { readonly truncated: boolean, readonly totalCount: number, readonly statedCount: number, readonly stated: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly predicateInfo: { readonly label: string } }>, readonly derived: ReadonlyArray<{ readonly rule: DerivationRule, readonly label: string, readonly statementCount: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly via:
        | { readonly id: string }
        | { readonly title: string | null, readonly id: string }
        | { readonly id: string, readonly kind: EntityKind, readonly label: string }
      , readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly predicateInfo: { readonly label: string } }> }> } };

export type WrittenStatementFragment = { readonly id: string, readonly revision: string, readonly retractedAt: string | null, readonly rank: Rank, readonly predicate: Predicate, readonly predicateInfo: { readonly label: string, readonly valueKinds: ReadonlyArray<ValueKind> }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
    | { readonly date: { readonly edtf: string, readonly text: string } | null }
    | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
    | { readonly quantity: { readonly amount: string, readonly from: string | null, readonly to: string | null, readonly comparator: Comparator, readonly unit: Unit, readonly per: Unit | null, readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
    | { readonly text: string | null, readonly kk: string | null, readonly ru: string | null, readonly en: string | null }
    | { readonly unknown: string }
  , readonly evidence: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> };

export type WrittenFactQueryVariables = Exact<{
  id: string | number;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type WrittenFactQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly revision: string, readonly retractedAt: string | null, readonly rank: Rank, readonly predicate: Predicate, readonly predicateInfo: { readonly label: string, readonly valueKinds: ReadonlyArray<ValueKind> }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
      | { readonly date: { readonly edtf: string, readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly amount: string, readonly from: string | null, readonly to: string | null, readonly comparator: Comparator, readonly unit: Unit, readonly per: Unit | null, readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null, readonly kk: string | null, readonly ru: string | null, readonly en: string | null }
      | { readonly unknown: string }
    , readonly evidence: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> } | null> };

export type CorrectFactMutationVariables = Exact<{
  statement: string | number;
  evidence?: ReadonlyArray<string | number> | string | number | null | undefined;
  to: ValueInput;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type CorrectFactMutation = { readonly correct: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }>, readonly statement: { readonly id: string } | null } };

export type RetractFactsMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RetractFactsMutation = { readonly retractStatements: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type RankFactMutationVariables = Exact<{
  id: string | number;
  rank?: Rank | null | undefined;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RankFactMutation = { readonly rankStatement: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type DiffNodeFieldsFragment = { readonly key: string, readonly kind: EntityKind, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly labelBefore: string | null, readonly labelAfter: string | null };

export type DiffPartFieldsFragment = { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: EntityKind, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly labelBefore: string | null, readonly labelAfter: string | null }>, readonly edges: ReadonlyArray<{ readonly key: string, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly predicate: Predicate, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly certainty: Certainty, readonly predicateInfo: { readonly label: string } } }> };

export type RevisionChoiceFragment = { readonly id: string, readonly at: string, readonly operation: RevisionOperation };

export type RevisionsQueryVariables = Exact<{
  of?: ReadonlyArray<string> | string | null | undefined;
  first: number;
}>;


export type RevisionsQuery = { readonly revisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly operation: RevisionOperation }> } };

export type DiffQueryVariables = Exact<{
  from: string;
  to: string;
  of?: ReadonlyArray<string> | string | null | undefined;
  depth: number;
  maxNodes: number;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type DiffQuery = { readonly diff: { readonly truncated: boolean, readonly from: { readonly id: string, readonly at: string, readonly operation: RevisionOperation } | null, readonly to: { readonly id: string, readonly at: string, readonly operation: RevisionOperation } | null, readonly added: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: EntityKind, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly labelBefore: string | null, readonly labelAfter: string | null }>, readonly edges: ReadonlyArray<{ readonly key: string, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly predicate: Predicate, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly certainty: Certainty, readonly predicateInfo: { readonly label: string } } }> }, readonly removed: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: EntityKind, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly labelBefore: string | null, readonly labelAfter: string | null }>, readonly edges: ReadonlyArray<{ readonly key: string, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly predicate: Predicate, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly certainty: Certainty, readonly predicateInfo: { readonly label: string } } }> }, readonly changed: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: EntityKind, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly labelBefore: string | null, readonly labelAfter: string | null }>, readonly edges: ReadonlyArray<{ readonly key: string, readonly change: DiffChange, readonly fields: ReadonlyArray<DiffField>, readonly predicate: Predicate, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly certainty: Certainty, readonly predicateInfo: { readonly label: string } } }> } } };

export type DuplicateReasonFieldsFragment = { readonly reason: DuplicateReasonKind, readonly weight: number, readonly words: ReadonlyArray<string>, readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
      | { readonly date: { readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null }
      | { readonly unknown: string }
    , readonly predicateInfo: { readonly label: string } }> };

export type DuplicatesQueryVariables = Exact<{
  kind?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  entity?: ReadonlyArray<string> | string | null | undefined;
  minScore?: number | null | undefined;
  after?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type DuplicatesQuery = { readonly duplicates: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly one: { readonly id: string }, readonly other: { readonly id: string }, readonly reasons: ReadonlyArray<{ readonly reason: DuplicateReasonKind, readonly weight: number, readonly words: ReadonlyArray<string>, readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly predicateInfo: { readonly label: string } }> }> }> } };

export type JudgedEntityFragment = { readonly slug: string, readonly revision: string, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly predicateInfo: { readonly label: string } }> } };

export type StatementSetFieldsFragment = { readonly predicate: Predicate, readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
      | { readonly date: { readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null }
      | { readonly unknown: string }
    , readonly predicateInfo: { readonly label: string } }> };

export type JudgedPairQueryVariables = Exact<{
  one: string;
  other: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type JudgedPairQuery = { readonly one: { readonly slug: string, readonly revision: string, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly predicateInfo: { readonly label: string } }> } } | null, readonly other: { readonly slug: string, readonly revision: string, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly predicateInfo: { readonly label: string } }> } } | null };

export type MergePreviewQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type MergePreviewQuery = { readonly mergePreview: { readonly degree: number, readonly clashes: ReadonlyArray<{ readonly predicate: Predicate, readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly predicateInfo: { readonly label: string } }> }>, readonly doubles: ReadonlyArray<{ readonly predicate: Predicate, readonly statements: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly predicateInfo: { readonly label: string } }> }>, readonly selfLinks: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly predicateInfo: { readonly label: string } }> } };

export type JudgeMutationVariables = Exact<{
  one: string;
  other: string;
  verdict: JudgementVerdict;
  canonical?: string | null | undefined;
  reason?: string | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type JudgeMutation = { readonly judge: { readonly revision: { readonly id: string } | null } };

type EditedEntity_Document_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly documentType: DocumentType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Event_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly eventType: EventType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Fund_Person_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Group_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly groupType: GroupType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Office_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly officeType: OfficeType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Organization_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly organizationType: OrganizationType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Place_Fragment = { readonly latitude: number | null, readonly longitude: number | null, readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly placeType: PlaceType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

type EditedEntity_Thing_Fragment = { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly thingType: ThingType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } };

export type EditedEntityFragment =
  | EditedEntity_Document_Fragment
  | EditedEntity_Event_Fragment
  | EditedEntity_Fund_Person_Fragment
  | EditedEntity_Group_Fragment
  | EditedEntity_Office_Fragment
  | EditedEntity_Organization_Fragment
  | EditedEntity_Place_Fragment
  | EditedEntity_Thing_Fragment
;

export type WrittenEntityQueryVariables = Exact<{
  ref: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type WrittenEntityQuery = { readonly entity:
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly documentType: DocumentType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly eventType: EventType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly groupType: GroupType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly officeType: OfficeType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly organizationType: OrganizationType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly latitude: number | null, readonly longitude: number | null, readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly placeType: PlaceType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
    | { readonly revision: string, readonly collective: boolean, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly thingType: ThingType, readonly descriptionKk: string | null, readonly descriptionRu: string | null, readonly descriptionEn: string | null, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> } }
   | null };

export type KindsQueryVariables = Exact<{
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type KindsQuery = { readonly kinds: ReadonlyArray<{ readonly kind: EntityKind, readonly types: ReadonlyArray<{ readonly type: EntityType, readonly label: string, readonly use: string | null }> }> };

export type NameEntityMutationVariables = Exact<{
  entity: string;
  article: string;
  name: NameInput;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type NameEntityMutation = { readonly nameEntity: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type RenounceNameMutationVariables = Exact<{
  entity: string;
  text: string;
  langTag?: string | null | undefined;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RenounceNameMutation = { readonly renounceName: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type IdentifyEntityMutationVariables = Exact<{
  entity: string;
  article: string;
  identifier: IdentifierInput;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type IdentifyEntityMutation = { readonly identifyEntity: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type RenounceIdentifierMutationVariables = Exact<{
  entity: string;
  scheme: string;
  value: string;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RenounceIdentifierMutation = { readonly renounceIdentifier: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type ClassifyEntityMutationVariables = Exact<{
  entity: string;
  type?: EntityType | null | undefined;
  collective?: boolean | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ClassifyEntityMutation = { readonly classifyEntity: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type DescribeEntityMutationVariables = Exact<{
  entity: string;
  description?: LocalTextInput | null | undefined;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DescribeEntityMutation = { readonly describeEntity: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type EntityNameFragment = { readonly id: string, readonly kind: EntityKind, readonly label: string };

export type QuantityFieldsFragment = { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null };

type ValueFields_DateValue_Fragment = { readonly date: { readonly text: string } | null };

type ValueFields_EntityValue_Fragment = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } };

type ValueFields_QuantityValue_Fragment = { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } };

type ValueFields_TextValue_Fragment = { readonly text: string | null };

type ValueFields_UnknownValue_Fragment = { readonly unknown: string };

export type ValueFieldsFragment =
  | ValueFields_DateValue_Fragment
  | ValueFields_EntityValue_Fragment
  | ValueFields_QuantityValue_Fragment
  | ValueFields_TextValue_Fragment
  | ValueFields_UnknownValue_Fragment
;

export type EvidenceFieldsFragment = { readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } };

export type StatementFieldsFragment = { readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
    | { readonly date: { readonly text: string } | null }
    | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
    | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
    | { readonly text: string | null }
    | { readonly unknown: string }
  , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
      | { readonly date: { readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null }
      | { readonly unknown: string }
     }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> };

export type EventFieldsFragment = { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> };

export type HoldingFieldsFragment = { readonly isEndDerived: boolean, readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly office: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly officeOf: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null }, readonly since: { readonly edtf: string } | null, readonly until: { readonly edtf: string } | null, readonly statements: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty }> };

export type EntityQueryVariables = Exact<{
  ref: string;
  asOf?: AsOf | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type EntityQuery = { readonly entity:
    | { readonly slug: string, readonly collective: boolean, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole, readonly statement: { readonly id: string } | null }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly source: string }>, readonly linkCounts: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly predicateInfo: { readonly inverseLabel: string } }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly out: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly in: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly subject:
            | { readonly id: string, readonly kind: EntityKind, readonly label: string }
            | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> }
          , readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly deprecated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } }
    | { readonly status: EventStatus, readonly slug: string, readonly collective: boolean, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole, readonly statement: { readonly id: string } | null }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly source: string }>, readonly linkCounts: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly predicateInfo: { readonly inverseLabel: string } }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly out: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly in: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly subject:
            | { readonly id: string, readonly kind: EntityKind, readonly label: string }
            | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> }
          , readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly deprecated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } }
    | { readonly slug: string, readonly collective: boolean, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly holders: ReadonlyArray<{ readonly isEndDerived: boolean, readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly office: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly officeOf: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null }, readonly since: { readonly edtf: string } | null, readonly until: { readonly edtf: string } | null, readonly statements: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty }> }>, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole, readonly statement: { readonly id: string } | null }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly source: string }>, readonly linkCounts: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly predicateInfo: { readonly inverseLabel: string } }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly out: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly in: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly subject:
            | { readonly id: string, readonly kind: EntityKind, readonly label: string }
            | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> }
          , readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly deprecated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } }
    | { readonly slug: string, readonly collective: boolean, readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string, readonly offices: ReadonlyArray<{ readonly isEndDerived: boolean, readonly person: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly office: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly officeOf: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null }, readonly since: { readonly edtf: string } | null, readonly until: { readonly edtf: string } | null, readonly statements: ReadonlyArray<{ readonly id: string, readonly certainty: Certainty }> }>, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string, readonly role: NameRole, readonly statement: { readonly id: string } | null }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly source: string }>, readonly linkCounts: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly predicateInfo: { readonly inverseLabel: string } }>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null }> }, readonly out: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly in: { readonly totalCount: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly label: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly subject:
            | { readonly id: string, readonly kind: EntityKind, readonly label: string }
            | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> }
          , readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> }, readonly deprecated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
              | { readonly date: { readonly text: string } | null }
              | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
              | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
              | { readonly text: string | null }
              | { readonly unknown: string }
             }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } }
   | null };

export type UnassertedQueryVariables = Exact<{
  ref: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type UnassertedQuery = { readonly entity: { readonly id: string, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
           }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } } | null };

export type FactsOfQueryVariables = Exact<{
  ref: string;
  direction: Direction;
  predicate?: ReadonlyArray<Predicate> | Predicate | null | undefined;
  asOf?: AsOf | null | undefined;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type FactsOfQuery = { readonly entity: { readonly statements: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly subject:
          | { readonly id: string, readonly kind: EntityKind, readonly label: string }
          | { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly status: EventStatus, readonly time: { readonly text: string } | null, readonly participants: ReadonlyArray<{ readonly role: Role, readonly certainty: Certainty, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly quantities: ReadonlyArray<{ readonly id: string, readonly standing: Standing, readonly predicate: Predicate, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }> }
        , readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly value:
          | { readonly date: { readonly text: string } | null }
          | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
          | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
          | { readonly text: string | null }
          | { readonly unknown: string }
        , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
           }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> }> } } | null };

export type StatementQueryVariables = Exact<{
  id: string | number;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type StatementQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly certainty: Certainty, readonly rank: Rank, readonly standing: Standing, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string }, readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null, readonly derivedEnd: { readonly date: { readonly edtf: string } } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
      | { readonly date: { readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null }
      | { readonly unknown: string }
    , readonly qualifiers: ReadonlyArray<{ readonly predicate: Predicate, readonly predicateInfo: { readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
       }>, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> } | null> };

type NodeFields_0Sot0T0nlC11EcMdVzc3qo2hNo3t9f9Gzu2da4rio8_Fragment = { readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string };

type NodeFields_Event_Fragment = { readonly status: EventStatus, readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string };

export type NodeFieldsFragment =
  | NodeFields_0Sot0T0nlC11EcMdVzc3qo2hNo3t9f9Gzu2da4rio8_Fragment
  | NodeFields_Event_Fragment
;

export type StatementLabelFragment = { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly label: string } };

export type SubgraphFieldsFragment = { readonly visited: number, readonly truncated: boolean, readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
    | { readonly status: EventStatus, readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
  >, readonly edges: ReadonlyArray<{ readonly key: string, readonly certainty: Certainty, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly frontier: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly omitted: number, readonly node: { readonly id: string, readonly label: string } }> };

export type NeighborhoodQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  depth: number;
  maxNodes: number;
  maxPerNode: number;
  filter?: TraversalFilter | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type NeighborhoodQuery = { readonly neighborhood: { readonly visited: number, readonly truncated: boolean, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
      | { readonly status: EventStatus, readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
    >, readonly edges: ReadonlyArray<{ readonly key: string, readonly certainty: Certainty, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly frontier: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly omitted: number, readonly node: { readonly id: string, readonly label: string } }> } };

export type ArticleGraphQueryVariables = Exact<{
  article: string;
  maxNodes: number;
  filter?: StatementFilter | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ArticleGraphQuery = { readonly article: { readonly graph: { readonly visited: number, readonly truncated: boolean, readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
        | { readonly status: EventStatus, readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
      >, readonly edges: ReadonlyArray<{ readonly key: string, readonly certainty: Certainty, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }>, readonly frontier: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly omitted: number, readonly node: { readonly id: string, readonly label: string } }> } } | null };

export type ConnectingLinksQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  filter?: TraversalFilter | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ConnectingLinksQuery = { readonly neighborhood: { readonly truncated: boolean, readonly edges: ReadonlyArray<{ readonly certainty: Certainty, readonly source: { readonly id: string }, readonly target: { readonly id: string }, readonly statement: { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly label: string } } }> } };

export type UnknownValuesQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  article?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type UnknownValuesQuery = { readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string }, readonly predicateInfo: { readonly label: string } }> } };

export type LinksOfQueryVariables = Exact<{
  ref: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type LinksOfQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly linkCounts: ReadonlyArray<{ readonly predicate: Predicate, readonly direction: Direction, readonly count: number, readonly predicateInfo: { readonly label: string, readonly inverseLabel: string } }> } | null };

type VersionFields_ArticleVersion_Fragment = (
  { readonly slug: string, readonly title: string | null, readonly url: string | null, readonly textAttached: boolean, readonly published: { readonly edtf: string } | null }
  & { readonly __typename: 'ArticleVersion' }
);

type VersionFields_ClassVersion_Fragment = (
  { readonly typeLabel: string, readonly status: EventStatus | null, readonly latitude: number | null, readonly longitude: number | null }
  & { readonly __typename: 'ClassVersion' }
);

type VersionFields_EntityVersion_Fragment = (
  { readonly slug: string, readonly collective: boolean, readonly description: string | null }
  & { readonly __typename: 'EntityVersion' }
);

type VersionFields_EvidenceVersion_Fragment = (
  { readonly voice: Voice, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string } | null }
  & { readonly __typename: 'EvidenceVersion' }
);

type VersionFields_IdentifierVersion_Fragment = (
  { readonly identifier: string }
  & { readonly __typename: 'IdentifierVersion' }
);

type VersionFields_JudgementVersion_Fragment = { readonly __typename: 'JudgementVersion' };

type VersionFields_MentionVersion_Fragment = (
  { readonly surface: string | null }
  & { readonly __typename: 'MentionVersion' }
);

type VersionFields_Name_Fragment = (
  { readonly text: string, readonly lang: string }
  & { readonly __typename: 'Name' }
);

type VersionFields_QuotationVersion_Fragment = (
  { readonly asWritten: string | null, readonly first: number, readonly last: number }
  & { readonly __typename: 'QuotationVersion' }
);

type VersionFields_SentenceVersion_Fragment = (
  { readonly number: number, readonly gloss: string | null }
  & { readonly __typename: 'SentenceVersion' }
);

type VersionFields_StatementVersion_Fragment = (
  { readonly predicate: Predicate, readonly rank: Rank, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly predicateInfo: { readonly label: string }, readonly value:
    | { readonly date: { readonly text: string } | null }
    | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
    | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
    | { readonly text: string | null }
    | { readonly unknown: string }
   }
  & { readonly __typename: 'StatementVersion' }
);

export type VersionFieldsFragment =
  | VersionFields_ArticleVersion_Fragment
  | VersionFields_ClassVersion_Fragment
  | VersionFields_EntityVersion_Fragment
  | VersionFields_EvidenceVersion_Fragment
  | VersionFields_IdentifierVersion_Fragment
  | VersionFields_JudgementVersion_Fragment
  | VersionFields_MentionVersion_Fragment
  | VersionFields_Name_Fragment
  | VersionFields_QuotationVersion_Fragment
  | VersionFields_SentenceVersion_Fragment
  | VersionFields_StatementVersion_Fragment
;

export type MomentOfQueryVariables = Exact<{
  id: string | number;
  known?: string | null | undefined;
}>;


export type MomentOfQuery = { readonly nodes: ReadonlyArray<{ readonly at: string } | null> };

export type HistoryQueryVariables = Exact<{
  of: ReadonlyArray<string | number> | string | number;
  after?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type HistoryQuery = { readonly history: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly revision: { readonly id: string, readonly at: string, readonly operation: RevisionOperation, readonly account: string, readonly reason: string | null, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } | null }, readonly before:
        | (
          { readonly slug: string, readonly title: string | null, readonly url: string | null, readonly textAttached: boolean, readonly published: { readonly edtf: string } | null }
          & { readonly __typename: 'ArticleVersion' }
        )
        | (
          { readonly typeLabel: string, readonly status: EventStatus | null, readonly latitude: number | null, readonly longitude: number | null }
          & { readonly __typename: 'ClassVersion' }
        )
        | (
          { readonly slug: string, readonly collective: boolean, readonly description: string | null }
          & { readonly __typename: 'EntityVersion' }
        )
        | (
          { readonly voice: Voice, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string } | null }
          & { readonly __typename: 'EvidenceVersion' }
        )
        | (
          { readonly identifier: string }
          & { readonly __typename: 'IdentifierVersion' }
        )
        | { readonly __typename: 'JudgementVersion' }
        | (
          { readonly surface: string | null }
          & { readonly __typename: 'MentionVersion' }
        )
        | (
          { readonly text: string, readonly lang: string }
          & { readonly __typename: 'Name' }
        )
        | (
          { readonly asWritten: string | null, readonly first: number, readonly last: number }
          & { readonly __typename: 'QuotationVersion' }
        )
        | (
          { readonly number: number, readonly gloss: string | null }
          & { readonly __typename: 'SentenceVersion' }
        )
        | (
          { readonly predicate: Predicate, readonly rank: Rank, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly predicateInfo: { readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
           }
          & { readonly __typename: 'StatementVersion' }
        )
       | null, readonly after:
        | (
          { readonly slug: string, readonly title: string | null, readonly url: string | null, readonly textAttached: boolean, readonly published: { readonly edtf: string } | null }
          & { readonly __typename: 'ArticleVersion' }
        )
        | (
          { readonly typeLabel: string, readonly status: EventStatus | null, readonly latitude: number | null, readonly longitude: number | null }
          & { readonly __typename: 'ClassVersion' }
        )
        | (
          { readonly slug: string, readonly collective: boolean, readonly description: string | null }
          & { readonly __typename: 'EntityVersion' }
        )
        | (
          { readonly voice: Voice, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string } | null }
          & { readonly __typename: 'EvidenceVersion' }
        )
        | (
          { readonly identifier: string }
          & { readonly __typename: 'IdentifierVersion' }
        )
        | { readonly __typename: 'JudgementVersion' }
        | (
          { readonly surface: string | null }
          & { readonly __typename: 'MentionVersion' }
        )
        | (
          { readonly text: string, readonly lang: string }
          & { readonly __typename: 'Name' }
        )
        | (
          { readonly asWritten: string | null, readonly first: number, readonly last: number }
          & { readonly __typename: 'QuotationVersion' }
        )
        | (
          { readonly number: number, readonly gloss: string | null }
          & { readonly __typename: 'SentenceVersion' }
        )
        | (
          { readonly predicate: Predicate, readonly rank: Rank, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly predicateInfo: { readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
           }
          & { readonly __typename: 'StatementVersion' }
        )
       | null }> } };

export type ChangesSubscriptionVariables = Exact<{
  after: string;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ChangesSubscription = { readonly changes: { readonly cursor: string, readonly kind: ChangeKind, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly article: { readonly id: string, readonly slug: string, readonly title: string | null, readonly lang: string } | null, readonly statement: { readonly id: string, readonly predicateInfo: { readonly label: string }, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value: { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }, readonly evidence: ReadonlyArray<{ readonly sentence: { readonly article: { readonly id: string } } }> } | null } };

export type ChangeCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangeCursorQuery = { readonly changeCursor: string };

export type PlacesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PlacesQuery = { readonly nodes: ReadonlyArray<{ readonly latitude: number | null, readonly longitude: number | null, readonly id: string, readonly kind: EntityKind, readonly label: string } | null> };

export type PathsBetweenQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: TraversalFilter | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PathsBetweenQuery = { readonly paths: { readonly truncated: boolean, readonly visited: number, readonly reason: NoPathReason | null, readonly shortest: number | null, readonly paths: ReadonlyArray<{ readonly length: number, readonly entities: ReadonlyArray<
        | { readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
        | { readonly status: EventStatus, readonly id: string, readonly kind: EntityKind, readonly collective: boolean, readonly label: string }
      >, readonly hops: ReadonlyArray<{ readonly certainty: Certainty, readonly direction: Direction, readonly from: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly to: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly statement: { readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly predicateInfo: { readonly inverseLabel: string, readonly label: string }, readonly evidence: ReadonlyArray<{ readonly certainty: Certainty, readonly reason: string | null, readonly voice: Voice, readonly stance: Stance, readonly quote: string | null, readonly speaker: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly saidOn: { readonly edtf: string } | null, readonly sentence: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> } }> }> } };

export type NamesOfQueryVariables = Exact<{
  from: string;
  to: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type NamesOfQuery = { readonly from: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly to: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null };

export type QualityCountsFragment = { readonly sentences: number, readonly sentencesWithFacts: number, readonly mentions: number, readonly mentionsChecked: number, readonly mentionsInferred: number, readonly facts: number, readonly factsIndependent: number, readonly factsInferred: number, readonly unknowns: number, readonly contradictions: number };

export type ArticleQualityQueryVariables = Exact<{
  article: string;
  known?: string | null | undefined;
}>;


export type ArticleQualityQuery = { readonly article: { readonly quality: { readonly sentences: number, readonly sentencesWithFacts: number, readonly mentions: number, readonly mentionsChecked: number, readonly mentionsInferred: number, readonly facts: number, readonly factsIndependent: number, readonly factsInferred: number, readonly unknowns: number, readonly contradictions: number } } | null };

export type OverallQualityQueryVariables = Exact<{
  publisher?: string | null | undefined;
  known?: string | null | undefined;
}>;


export type OverallQualityQuery = { readonly quality: { readonly sentences: number, readonly sentencesWithFacts: number, readonly mentions: number, readonly mentionsChecked: number, readonly mentionsInferred: number, readonly facts: number, readonly factsIndependent: number, readonly factsInferred: number, readonly unknowns: number, readonly contradictions: number } };

export type ReadTextQueryVariables = Exact<{
  text: string;
  articleLang: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ReadTextQuery = { readonly sentencesIn: ReadonlyArray<{ readonly number: number, readonly start: number, readonly end: number, readonly text: string }>, readonly mentionsIn: ReadonlyArray<{ readonly kind: MentionKind, readonly surface: string, readonly lemma: string, readonly start: number, readonly end: number, readonly sentence: number, readonly doubt: MentionDoubt | null, readonly candidates: ReadonlyArray<{ readonly entity: { readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string } }> }>, readonly namesIn: ReadonlyArray<{ readonly kind: EntityKind, readonly surface: string, readonly start: number, readonly end: number, readonly sentence: number }> };

export type LikelyEntitiesQueryVariables = Exact<{
  name: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type LikelyEntitiesQuery = { readonly resolve: ReadonlyArray<{ readonly candidates: ReadonlyArray<{ readonly entity: { readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string } }> }> };

export type SlugOwnerQueryVariables = Exact<{
  ref: string;
  known?: string | null | undefined;
}>;


export type SlugOwnerQuery = { readonly entity: { readonly id: string } | null };

export type PredicatesQueryVariables = Exact<{
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PredicatesQuery = { readonly predicates: ReadonlyArray<{ readonly predicate: Predicate, readonly label: string, readonly use: string | null, readonly avoid: string | null, readonly subjectKinds: ReadonlyArray<EntityKind>, readonly valueKinds: ReadonlyArray<ValueKind>, readonly isQualifier: boolean }> };

export type RecordArticleMutationVariables = Exact<{
  input: ArticleInput;
  facts?: FactsInput | null | undefined;
  propose?: RunTool | null | undefined;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RecordArticleMutation = { readonly recordArticle: { readonly warnings: ReadonlyArray<string>, readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }>, readonly article: { readonly id: string } | null } };

export type ProposedTermFieldsFragment = { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null };

export type ProposalFieldsFragment = { readonly id: string, readonly kind: ProposalKind, readonly doubt: ProposalDoubt | null, readonly rule: string, readonly sentences: ReadonlyArray<{ readonly id: string, readonly number: number, readonly text: string | null, readonly gloss: string }>, readonly words: ReadonlyArray<{ readonly text: string | null }>, readonly entities: ReadonlyArray<{ readonly slug: string, readonly kind: EntityKind | null, readonly names: ReadonlyArray<string> }>, readonly mentioned: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null, readonly speaker: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null, readonly statements: ReadonlyArray<{ readonly predicate: Predicate, readonly value: string | null, readonly subject: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null }, readonly object: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }>, readonly candidates: ReadonlyArray<{ readonly entity: { readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string } }> };

export type ProposalsOfQueryVariables = Exact<{
  article: string;
  kind?: ReadonlyArray<ProposalKind> | ProposalKind | null | undefined;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ProposalsOfQuery = { readonly article: { readonly id: string, readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ProposalKind, readonly doubt: ProposalDoubt | null, readonly rule: string, readonly sentences: ReadonlyArray<{ readonly id: string, readonly number: number, readonly text: string | null, readonly gloss: string }>, readonly words: ReadonlyArray<{ readonly text: string | null }>, readonly entities: ReadonlyArray<{ readonly slug: string, readonly kind: EntityKind | null, readonly names: ReadonlyArray<string> }>, readonly mentioned: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null, readonly speaker: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null, readonly statements: ReadonlyArray<{ readonly predicate: Predicate, readonly value: string | null, readonly subject: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null }, readonly object: { readonly slug: string, readonly name: string | null, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } | null }>, readonly candidates: ReadonlyArray<{ readonly entity: { readonly description: string | null, readonly id: string, readonly kind: EntityKind, readonly label: string } }> }> } } | null };

export type LastRunQueryVariables = Exact<{
  article: string;
}>;


export type LastRunQuery = { readonly runTools: ReadonlyArray<RunTool>, readonly runs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly tool: RunTool, readonly status: RunStatus, readonly parts: number, readonly partsDone: number, readonly proposed: number, readonly failure: string | null }> } };

export type RunFieldsFragment = { readonly id: string, readonly tool: RunTool, readonly status: RunStatus, readonly parts: number, readonly partsDone: number, readonly proposed: number, readonly failure: string | null };

export type RunProgressSubscriptionVariables = Exact<{
  article: string;
}>;


export type RunProgressSubscription = { readonly runProgress: { readonly id: string, readonly tool: RunTool, readonly status: RunStatus, readonly parts: number, readonly partsDone: number, readonly proposed: number, readonly failure: string | null } };

export type CancelRunMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelRunMutation = { readonly cancelRun: { readonly run: { readonly id: string, readonly status: RunStatus } | null } };

export type ProposeMutationVariables = Exact<{
  article: string;
  by?: RunTool | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ProposeMutation = { readonly propose: { readonly run: { readonly id: string } | null } };

export type AcceptProposalsMutationVariables = Exact<{
  ids?: ReadonlyArray<string | number> | string | number | null | undefined;
  filter?: ProposalFilter | null | undefined;
  edits?: ReadonlyArray<ProposalEdit> | ProposalEdit | null | undefined;
  reason?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AcceptProposalsMutation = { readonly acceptProposals: { readonly ids: ReadonlyArray<string>, readonly warnings: ReadonlyArray<string>, readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

export type RejectProposalsMutationVariables = Exact<{
  ids?: ReadonlyArray<string | number> | string | number | null | undefined;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RejectProposalsMutation = { readonly rejectProposals: { readonly ids: ReadonlyArray<string> } };

export type HighlightFieldsFragment = { readonly start: number, readonly end: number, readonly text: string, readonly lang: string };

export type SearchTextsQueryVariables = Exact<{
  text: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SearchTextsQuery = { readonly articles: { readonly edges: ReadonlyArray<{ readonly score: number | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly lang: string }>, readonly node: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } }> }, readonly sentences: { readonly edges: ReadonlyArray<{ readonly score: number | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly lang: string }>, readonly node: { readonly id: string, readonly number: number, readonly gloss: string, readonly article: { readonly id: string, readonly slug: string, readonly lang: string, readonly title: string | null, readonly url: string | null, readonly publisher: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly published: { readonly text: string } | null } } }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly truncated: boolean, readonly edges: ReadonlyArray<{ readonly why: ReadonlyArray<MatchReason>, readonly matchedName: { readonly text: string, readonly lang: string }, readonly node: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly description: string | null } }> } };

export type TimelineItemFieldsFragment = { readonly earliest: string | null, readonly latest: string | null, readonly isPlanned: boolean, readonly event: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
      | { readonly date: { readonly text: string } | null }
      | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
      | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
      | { readonly text: string | null }
      | { readonly unknown: string }
    , readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null } | null, readonly date: { readonly text: string } | null };

export type TimelinePageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly earliest: string | null, readonly latest: string | null, readonly isPlanned: boolean, readonly event: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null } | null, readonly date: { readonly text: string } | null }> };

export type EntityTimelineQueryVariables = Exact<{
  ref: string;
  undated: boolean;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type EntityTimelineQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string, readonly timeline: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly earliest: string | null, readonly latest: string | null, readonly isPlanned: boolean, readonly event: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null } | null, readonly date: { readonly text: string } | null }> } } | null };

export type GraphTimelineQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  maxNodes: number;
  undated: boolean;
  after?: string | null | undefined;
  known?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type GraphTimelineQuery = { readonly neighborhood: { readonly timeline: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly earliest: string | null, readonly latest: string | null, readonly isPlanned: boolean, readonly event: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly predicateInfo: { readonly label: string }, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
            | { readonly date: { readonly text: string } | null }
            | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
            | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
            | { readonly text: string | null }
            | { readonly unknown: string }
          , readonly validFrom: { readonly edtf: string } | null, readonly validTo: { readonly edtf: string } | null } | null, readonly date: { readonly text: string } | null }> } } };

export type RevertMutationVariables = Exact<{
  revision: string | number;
  cascade?: boolean | null | undefined;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RevertMutation = { readonly revert: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }>, readonly reverted: ReadonlyArray<{ readonly id: string }> } };

export type WithdrawArticleMutationVariables = Exact<{
  ref: string;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type WithdrawArticleMutation = { readonly withdrawArticle: { readonly retractedCount: number, readonly retainedCount: number, readonly unnamedCount: number, readonly removedCount: number, readonly brokenLinkCount: number, readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }>, readonly retracted: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly predicateInfo: { readonly label: string } }>, readonly unnamed: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly removed: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly label: string }>, readonly brokenLinks: ReadonlyArray<{ readonly certainty: Certainty, readonly id: string, readonly predicate: Predicate, readonly standing: Standing, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly label: string }, readonly value:
        | { readonly date: { readonly text: string } | null }
        | { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } }
        | { readonly quantity: { readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } }
        | { readonly text: string | null }
        | { readonly unknown: string }
      , readonly predicateInfo: { readonly label: string } }> } };

export type ReinstateArticleMutationVariables = Exact<{
  ref: string;
  reason: string;
  dryRun?: boolean | null | undefined;
  expectedRevision?: string | number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ReinstateArticleMutation = { readonly reinstateArticle: { readonly revision: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly kind: ChangedKind, readonly action: ChangeAction, readonly count: number }> } };

type WrittenValue_DateValue_Fragment = { readonly date: { readonly edtf: string, readonly text: string } | null };

type WrittenValue_EntityValue_Fragment = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly label: string } };

type WrittenValue_QuantityValue_Fragment = { readonly quantity: { readonly amount: string, readonly from: string | null, readonly to: string | null, readonly comparator: Comparator, readonly unit: Unit, readonly per: Unit | null, readonly text: string, readonly of: { readonly id: string, readonly kind: EntityKind, readonly label: string } | null } };

type WrittenValue_TextValue_Fragment = { readonly text: string | null, readonly kk: string | null, readonly ru: string | null, readonly en: string | null };

type WrittenValue_UnknownValue_Fragment = { readonly unknown: string };

export type WrittenValueFragment =
  | WrittenValue_DateValue_Fragment
  | WrittenValue_EntityValue_Fragment
  | WrittenValue_QuantityValue_Fragment
  | WrittenValue_TextValue_Fragment
  | WrittenValue_UnknownValue_Fragment
;

export type UnitsQueryVariables = Exact<{
  lang?: ReadonlyArray<string> | string | null | undefined;
}>;


export type UnitsQuery = { readonly units: ReadonlyArray<{ readonly unit: Unit, readonly label: string }> };

export const Viewer: Operation<ViewerQuery, ViewerQueryVariables> = {
  name: 'Viewer',
  text: "query Viewer{viewer{id name role}}",
};
export const Article: Operation<ArticleQuery, ArticleQueryVariables> = {
  name: 'Article',
  text: "query Article($ref:ArticleRef!$known:Known$lang:[LanguageTag!]){article(ref:$ref known:$known){id withdrawn title url lang textAttached publisher{...EntityName}published{text(lang:$lang)}statements(first:1){totalCount}inferred:statements(first:1 filter:{certainty:INFERRED}){totalCount}sentences(first:1){totalCount nodes{gloss(lang:$lang)}}}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const EventsIn: Operation<EventsInQuery, EventsInQueryVariables> = {
  name: 'EventsIn',
  text: "query EventsIn($article:ArticleRef!$known:Known){article(ref:$article known:$known){graph(maxNodes:1000){nodes{id kind}}}}",
};
export const EventDetails: Operation<EventDetailsQuery, EventDetailsQueryVariables> = {
  name: 'EventDetails',
  text: "query EventDetails($ids:[ID!]!$known:Known$lang:[LanguageTag!]){nodes(ids:$ids known:$known){...on Event{...EventFields}}}fragment EventFields on Event{id kind label(lang:$lang)status time{text(lang:$lang)}participants{role certainty entity{...EntityName}statement{id standing predicateInfo{label(lang:$lang)}}}quantities{id standing predicate certainty predicateInfo{label(lang:$lang)}quantity{...QuantityFields}}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const Sentences: Operation<SentencesQuery, SentencesQueryVariables> = {
  name: 'Sentences',
  text: "query Sentences($ref:ArticleRef!$after:String$known:Known$lang:[LanguageTag!]){article(ref:$ref known:$known){sentences(first:50 after:$after){pageInfo{endCursor hasNextPage}nodes{id number start text gloss(lang:$lang)mentions{kind start end surface certainty reason(lang:$lang)entity{...EntityName}statement{id}}statements{id certainty}quotation{start asWritten certainty reason(lang:$lang)speaker{...EntityName}}}}}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const FactsIn: Operation<FactsInQuery, FactsInQueryVariables> = {
  name: 'FactsIn',
  text: "query FactsIn($id:ID!$known:Known$lang:[LanguageTag!]){nodes(ids:[$id]known:$known){...on Sentence{statements{...StatementFields}}}}fragment StatementFields on Statement{id predicate predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}certainty rank standing validFrom{edtf}validTo{edtf}derivedEnd{date{edtf}}subject{...EntityName}value{...ValueFields}qualifiers{predicate predicateInfo{label(lang:$lang)}value{...ValueFields}}evidence{...EvidenceFields}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const FirstArticle: Operation<FirstArticleQuery, FirstArticleQueryVariables> = {
  name: 'FirstArticle',
  text: "query FirstArticle($known:Known){articles(first:1 known:$known){totalCount nodes{id}}}",
};
export const MainEntities: Operation<MainEntitiesQuery, MainEntitiesQueryVariables> = {
  name: 'MainEntities',
  text: "query MainEntities($known:Known){entities(first:4 filter:{kind:[PERSON ORGANIZATION FUND]collective:false}orderBy:[{by:LINKS direction:DESC}]known:$known){nodes{id}}}",
};
export const Articles: Operation<ArticlesQuery, ArticlesQueryVariables> = {
  name: 'Articles',
  text: "query Articles($filter:ArticleFilter$first:Int!$after:String$known:Known$lang:[LanguageTag!]){articles(first:$first after:$after filter:$filter orderBy:[{by:PUBLISHED direction:DESC}{by:ID direction:DESC}]known:$known){totalCount pageInfo{endCursor hasNextPage}nodes{...ArticleSummary}}}fragment ArticleSummary on Article{...ArticleSource statements(first:1){totalCount}sentences(first:1){nodes{gloss(lang:$lang)}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const ArticlesOf: Operation<ArticlesOfQuery, ArticlesOfQueryVariables> = {
  name: 'ArticlesOf',
  text: "query ArticlesOf($ref:EntityRef!$after:String$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){articles(first:20 after:$after orderBy:[{by:PUBLISHED direction:DESC}{by:ID direction:DESC}]){pageInfo{endCursor hasNextPage}nodes{...ArticleSource}}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const Between: Operation<BetweenQuery, BetweenQueryVariables> = {
  name: 'Between',
  text: "query Between($of:[EntityRef!]!$filter:TraversalFilter$known:Known$lang:[LanguageTag!]){between(of:$of first:20 filter:$filter known:$known){truncated totalCount statedCount stated{...StatementSummary}derived{rule label(lang:$lang)statementCount entities{...EntityName}via{id ...on Entity{...EntityName}...on Article{title}}statements{...StatementSummary}}}}fragment StatementSummary on Statement{...StatementLabel certainty subject{...EntityName}value{...ValueFields}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const WrittenFact: Operation<WrittenFactQuery, WrittenFactQueryVariables> = {
  name: 'WrittenFact',
  text: "query WrittenFact($id:ID!$known:Known$lang:[LanguageTag!]){nodes(ids:[$id]known:$known){...on Statement{...WrittenStatement}}}fragment WrittenStatement on Statement{id revision retractedAt rank predicate predicateInfo{label(lang:$lang)valueKinds}validFrom{edtf}validTo{edtf}subject{...EntityName}value{...WrittenValue}evidence{id ...EvidenceFields}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment WrittenValue on Value{...ValueFields ...on QuantityValue{quantity{amount from to comparator unit per of{id}}}...on TextValue{kk:text(lang:\"kk\")ru:text(lang:\"ru\")en:text(lang:\"en\")}...on DateValue{date{edtf}}}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const CorrectFact: Operation<CorrectFactMutation, CorrectFactMutationVariables> = {
  name: 'CorrectFact',
  text: "mutation CorrectFact($statement:ID!$evidence:[ID!]$to:ValueInput!$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){correct(statement:$statement evidence:$evidence to:$to reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}statement{id}}}",
};
export const RetractFacts: Operation<RetractFactsMutation, RetractFactsMutationVariables> = {
  name: 'RetractFacts',
  text: "mutation RetractFacts($ids:[ID!]!$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){retractStatements(ids:$ids reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const RankFact: Operation<RankFactMutation, RankFactMutationVariables> = {
  name: 'RankFact',
  text: "mutation RankFact($id:ID!$rank:Rank$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){rankStatement(id:$id rank:$rank reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const Revisions: Operation<RevisionsQuery, RevisionsQueryVariables> = {
  name: 'Revisions',
  text: "query Revisions($of:[EntityRef!]$first:Int!){revisions(filter:{entity:$of}first:$first){nodes{...RevisionChoice}}}fragment RevisionChoice on Revision{id at operation}",
};
export const Diff: Operation<DiffQuery, DiffQueryVariables> = {
  name: 'Diff',
  text: "query Diff($from:Known!$to:Known!$of:[EntityRef!]$depth:Int!$maxNodes:Int!$lang:[LanguageTag!]){diff(from:$from to:$to of:$of depth:$depth maxNodes:$maxNodes){truncated from{...RevisionChoice}to{...RevisionChoice}added{...DiffPartFields}removed{...DiffPartFields}changed{...DiffPartFields}}}fragment RevisionChoice on Revision{id at operation}fragment DiffPartFields on DiffPart{nodes{...DiffNodeFields}edges{key change fields predicate source{id}target{id}statement{certainty predicateInfo{label(lang:$lang)}}}}fragment DiffNodeFields on DiffNode{key kind change fields labelBefore(lang:$lang)labelAfter(lang:$lang)}",
};
export const Duplicates: Operation<DuplicatesQuery, DuplicatesQueryVariables> = {
  name: 'Duplicates',
  text: "query Duplicates($kind:[EntityKind!]$entity:[EntityRef!]$minScore:Float$after:String$lang:[LanguageTag!]){duplicates(first:10 after:$after filter:{kind:$kind entity:$entity minScore:$minScore}){totalCount pageInfo{endCursor hasNextPage}nodes{score one{id}other{id}reasons{...DuplicateReasonFields}}}}fragment DuplicateReasonFields on DuplicateReason{reason weight words statements{...StatementSummary}}fragment StatementSummary on Statement{...StatementLabel certainty subject{...EntityName}value{...ValueFields}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const JudgedPair: Operation<JudgedPairQuery, JudgedPairQueryVariables> = {
  name: 'JudgedPair',
  text: "query JudgedPair($one:EntityRef!$other:EntityRef!$known:Known$lang:[LanguageTag!]){one:entity(ref:$one known:$known){...JudgedEntity}other:entity(ref:$other known:$known){...JudgedEntity}}fragment JudgedEntity on Entity{...EntityName slug revision description(lang:$lang)names{text lang}identifiers{scheme value}articles(first:3){totalCount nodes{...ArticleSource}}statements(first:8){totalCount nodes{...StatementSummary}}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment StatementSummary on Statement{...StatementLabel certainty subject{...EntityName}value{...ValueFields}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const MergePreview: Operation<MergePreviewQuery, MergePreviewQueryVariables> = {
  name: 'MergePreview',
  text: "query MergePreview($of:[EntityRef!]!$lang:[LanguageTag!]){mergePreview(of:$of){degree clashes{...StatementSetFields}doubles{...StatementSetFields}selfLinks{...StatementSummary}}}fragment StatementSetFields on StatementSet{predicate statements{...StatementSummary}}fragment StatementSummary on Statement{...StatementLabel certainty subject{...EntityName}value{...ValueFields}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const Judge: Operation<JudgeMutation, JudgeMutationVariables> = {
  name: 'Judge',
  text: "mutation Judge($one:EntityRef!$other:EntityRef!$verdict:JudgementVerdict!$canonical:EntityRef$reason:String$expectedRevision:ID$idempotencyKey:String){judge(one:$one other:$other verdict:$verdict canonical:$canonical reason:$reason expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}}}",
};
export const WrittenEntity: Operation<WrittenEntityQuery, WrittenEntityQueryVariables> = {
  name: 'WrittenEntity',
  text: "query WrittenEntity($ref:EntityRef!$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){...EditedEntity}}fragment EditedEntity on Entity{...EntityName revision collective descriptionKk:description(lang:\"kk\")descriptionRu:description(lang:\"ru\")descriptionEn:description(lang:\"en\")names{text lang role}identifiers{scheme value}articles(first:100 orderBy:[{by:PUBLISHED direction:DESC}{by:ID direction:DESC}]){nodes{...ArticleSource}}...on Organization{organizationType:type}...on Place{placeType:type latitude longitude}...on Event{eventType:type}...on Office{officeType:type}...on Group{groupType:type}...on Document{documentType:type}...on Thing{thingType:type}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const Kinds: Operation<KindsQuery, KindsQueryVariables> = {
  name: 'Kinds',
  text: "query Kinds($known:Known$lang:[LanguageTag!]){kinds(known:$known){kind types{type label(lang:$lang)use}}}",
};
export const NameEntity: Operation<NameEntityMutation, NameEntityMutationVariables> = {
  name: 'NameEntity',
  text: "mutation NameEntity($entity:EntityRef!$article:ArticleRef!$name:NameInput!$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){nameEntity(entity:$entity article:$article name:$name reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const RenounceName: Operation<RenounceNameMutation, RenounceNameMutationVariables> = {
  name: 'RenounceName',
  text: "mutation RenounceName($entity:EntityRef!$text:String!$langTag:LanguageTag$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){renounceName(entity:$entity text:$text lang:$langTag reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const IdentifyEntity: Operation<IdentifyEntityMutation, IdentifyEntityMutationVariables> = {
  name: 'IdentifyEntity',
  text: "mutation IdentifyEntity($entity:EntityRef!$article:ArticleRef!$identifier:IdentifierInput!$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){identifyEntity(entity:$entity article:$article identifier:$identifier reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const RenounceIdentifier: Operation<RenounceIdentifierMutation, RenounceIdentifierMutationVariables> = {
  name: 'RenounceIdentifier',
  text: "mutation RenounceIdentifier($entity:EntityRef!$scheme:String!$value:String!$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){renounceIdentifier(entity:$entity scheme:$scheme value:$value reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const ClassifyEntity: Operation<ClassifyEntityMutation, ClassifyEntityMutationVariables> = {
  name: 'ClassifyEntity',
  text: "mutation ClassifyEntity($entity:EntityRef!$type:EntityType$collective:Boolean$latitude:Float$longitude:Float$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){classifyEntity(entity:$entity type:$type collective:$collective latitude:$latitude longitude:$longitude reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const DescribeEntity: Operation<DescribeEntityMutation, DescribeEntityMutationVariables> = {
  name: 'DescribeEntity',
  text: "mutation DescribeEntity($entity:EntityRef!$description:LocalTextInput$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){describeEntity(entity:$entity description:$description reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const Entity: Operation<EntityQuery, EntityQueryVariables> = {
  name: 'Entity',
  text: "query Entity($ref:EntityRef!$asOf:AsOf$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){...EntityName slug collective description(lang:$lang)names{text lang role statement{id}}identifiers{scheme value source}linkCounts{predicate direction predicateInfo{inverseLabel(lang:$lang)}}...on Event{status}...on Person{offices(asOf:$asOf){...HoldingFields}}...on Office{holders(asOf:$asOf){...HoldingFields}}articles(first:5 orderBy:[{by:PUBLISHED direction:DESC}{by:ID direction:DESC}]){totalCount nodes{...ArticleSource}}out:statements(direction:OUT first:50 asOf:$asOf){totalCount groups(by:PREDICATE){key label(lang:$lang)count}nodes{...StatementFields}}in:statements(direction:IN first:50 asOf:$asOf){totalCount groups(by:PREDICATE){key label(lang:$lang)count}nodes{...StatementFields subject{...EventFields}}}deprecated:statements(direction:OUT first:50 filter:{rank:[DEPRECATED]}){totalCount nodes{...StatementFields}}}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment HoldingFields on Holding{person{...EntityName}office{...EntityName officeOf{...EntityName}}since{edtf}until{edtf}isEndDerived statements{id certainty}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment StatementFields on Statement{id predicate predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}certainty rank standing validFrom{edtf}validTo{edtf}derivedEnd{date{edtf}}subject{...EntityName}value{...ValueFields}qualifiers{predicate predicateInfo{label(lang:$lang)}value{...ValueFields}}evidence{...EvidenceFields}}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment EventFields on Event{id kind label(lang:$lang)status time{text(lang:$lang)}participants{role certainty entity{...EntityName}statement{id standing predicateInfo{label(lang:$lang)}}}quantities{id standing predicate certainty predicateInfo{label(lang:$lang)}quantity{...QuantityFields}}}",
};
export const Unasserted: Operation<UnassertedQuery, UnassertedQueryVariables> = {
  name: 'Unasserted',
  text: "query Unasserted($ref:EntityRef!$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){id statements(first:50 filter:{standing:[SUPPOSED QUESTIONED DENIED]}){totalCount nodes{...StatementFields}}}}fragment StatementFields on Statement{id predicate predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}certainty rank standing validFrom{edtf}validTo{edtf}derivedEnd{date{edtf}}subject{...EntityName}value{...ValueFields}qualifiers{predicate predicateInfo{label(lang:$lang)}value{...ValueFields}}evidence{...EvidenceFields}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const FactsOf: Operation<FactsOfQuery, FactsOfQueryVariables> = {
  name: 'FactsOf',
  text: "query FactsOf($ref:EntityRef!$direction:Direction!$predicate:[Predicate!]$asOf:AsOf$after:String$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){statements(direction:$direction predicate:$predicate asOf:$asOf first:100 after:$after){pageInfo{endCursor hasNextPage}nodes{...StatementFields subject{...EventFields}}}}}fragment StatementFields on Statement{id predicate predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}certainty rank standing validFrom{edtf}validTo{edtf}derivedEnd{date{edtf}}subject{...EntityName}value{...ValueFields}qualifiers{predicate predicateInfo{label(lang:$lang)}value{...ValueFields}}evidence{...EvidenceFields}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment EventFields on Event{id kind label(lang:$lang)status time{text(lang:$lang)}participants{role certainty entity{...EntityName}statement{id standing predicateInfo{label(lang:$lang)}}}quantities{id standing predicate certainty predicateInfo{label(lang:$lang)}quantity{...QuantityFields}}}",
};
export const Statement: Operation<StatementQuery, StatementQueryVariables> = {
  name: 'Statement',
  text: "query Statement($id:ID!$known:Known$lang:[LanguageTag!]){nodes(ids:[$id]known:$known){...on Statement{...StatementFields}}}fragment StatementFields on Statement{id predicate predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}certainty rank standing validFrom{edtf}validTo{edtf}derivedEnd{date{edtf}}subject{...EntityName}value{...ValueFields}qualifiers{predicate predicateInfo{label(lang:$lang)}value{...ValueFields}}evidence{...EvidenceFields}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const Neighborhood: Operation<NeighborhoodQuery, NeighborhoodQueryVariables> = {
  name: 'Neighborhood',
  text: "query Neighborhood($of:[EntityRef!]!$depth:Int!$maxNodes:Int!$maxPerNode:Int!$filter:TraversalFilter$known:Known$lang:[LanguageTag!]){neighborhood(of:$of depth:$depth maxNodes:$maxNodes maxPerNode:$maxPerNode filter:$filter known:$known){...SubgraphFields}}fragment SubgraphFields on Subgraph{visited truncated nodes{...NodeFields}edges{key certainty source{id}target{id}statement{...StatementLabel}}frontier{node{id label(lang:$lang)}predicate direction omitted}}fragment NodeFields on Entity{id kind collective label(lang:$lang)...on Event{status}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}",
};
export const ArticleGraph: Operation<ArticleGraphQuery, ArticleGraphQueryVariables> = {
  name: 'ArticleGraph',
  text: "query ArticleGraph($article:ArticleRef!$maxNodes:Int!$filter:StatementFilter$known:Known$lang:[LanguageTag!]){article(ref:$article known:$known){graph(maxNodes:$maxNodes filter:$filter){...SubgraphFields}}}fragment SubgraphFields on Subgraph{visited truncated nodes{...NodeFields}edges{key certainty source{id}target{id}statement{...StatementLabel}}frontier{node{id label(lang:$lang)}predicate direction omitted}}fragment NodeFields on Entity{id kind collective label(lang:$lang)...on Event{status}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}",
};
export const ConnectingLinks: Operation<ConnectingLinksQuery, ConnectingLinksQueryVariables> = {
  name: 'ConnectingLinks',
  text: "query ConnectingLinks($of:[EntityRef!]!$filter:TraversalFilter$known:Known$lang:[LanguageTag!]){neighborhood(of:$of depth:0 maxNodes:500 filter:$filter known:$known){truncated edges{certainty source{id}target{id}statement{...StatementLabel}}}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}",
};
export const UnknownValues: Operation<UnknownValuesQuery, UnknownValuesQueryVariables> = {
  name: 'UnknownValues',
  text: "query UnknownValues($of:[EntityRef!]!$article:[ArticleRef!]$after:String$asOf:AsOf$known:Known$lang:[LanguageTag!]){statements(filter:{subject:{ref:$of}unknown:true article:$article asOf:$asOf}first:100 after:$after known:$known){totalCount pageInfo{hasNextPage endCursor}nodes{...StatementLabel certainty subject{id}}}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}",
};
export const LinksOf: Operation<LinksOfQuery, LinksOfQueryVariables> = {
  name: 'LinksOf',
  text: "query LinksOf($ref:EntityRef!$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){id kind label(lang:$lang)linkCounts{predicate direction count predicateInfo{label(lang:$lang)inverseLabel(lang:$lang)}}}}",
};
export const MomentOf: Operation<MomentOfQuery, MomentOfQueryVariables> = {
  name: 'MomentOf',
  text: "query MomentOf($id:ID!$known:Known){nodes(ids:[$id]known:$known){...on Revision{at}}}",
};
export const History: Operation<HistoryQuery, HistoryQueryVariables> = {
  name: 'History',
  text: "query History($of:[ID!]!$after:String$lang:[LanguageTag!]){history(of:$of first:20 after:$after){totalCount pageInfo{endCursor hasNextPage}nodes{kind action revision{id at operation account reason article{...ArticleSource}}before{...VersionFields}after{...VersionFields}}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment VersionFields on Version{__typename ...on EntityVersion{slug collective description(lang:$lang)}...on ClassVersion{typeLabel(lang:$lang)status latitude longitude}...on Name{text lang}...on IdentifierVersion{identifier}...on StatementVersion{subject{...EntityName}predicate predicateInfo{label(lang:$lang)}value{...ValueFields}rank}...on EvidenceVersion{voice sentence{id number gloss(lang:$lang)}}...on MentionVersion{surface}...on QuotationVersion{asWritten first last}...on SentenceVersion{number gloss(lang:$lang)}...on ArticleVersion{slug title url published{edtf}textAttached}}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const Changes: Operation<ChangesSubscription, ChangesSubscriptionVariables> = {
  name: 'Changes',
  text: "subscription Changes($after:String!$lang:[LanguageTag!]){changes(after:$after){cursor kind entity{...EntityName}article{id slug title lang}statement{id predicateInfo{label(lang:$lang)}subject{...EntityName}value{...on EntityValue{entity{...EntityName}}}evidence{sentence{article{id}}}}}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const ChangeCursor: Operation<ChangeCursorQuery, ChangeCursorQueryVariables> = {
  name: 'ChangeCursor',
  text: "query ChangeCursor{changeCursor}",
};
export const Places: Operation<PlacesQuery, PlacesQueryVariables> = {
  name: 'Places',
  text: "query Places($ids:[ID!]!$known:Known$lang:[LanguageTag!]){nodes(ids:$ids known:$known){...on Place{...EntityName latitude longitude}}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const PathsBetween: Operation<PathsBetweenQuery, PathsBetweenQueryVariables> = {
  name: 'PathsBetween',
  text: "query PathsBetween($from:EntityRef!$to:EntityRef!$filter:TraversalFilter$known:Known$lang:[LanguageTag!]){paths(from:$from to:$to filter:$filter maxDepth:8 mode:ALL_SHORTEST first:5 known:$known){truncated visited reason shortest paths{length entities{...NodeFields}hops{certainty direction from{...EntityName}to{...EntityName}statement{...StatementLabel predicateInfo{inverseLabel(lang:$lang)}evidence{...EvidenceFields}}}}}}fragment NodeFields on Entity{id kind collective label(lang:$lang)...on Event{status}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment EvidenceFields on Evidence{certainty reason(lang:$lang)voice stance quote speaker{...EntityName}via{...EntityName}saidOn{edtf}sentence{id number gloss(lang:$lang)article{...ArticleSource}}}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}",
};
export const NamesOf: Operation<NamesOfQuery, NamesOfQueryVariables> = {
  name: 'NamesOf',
  text: "query NamesOf($from:EntityRef!$to:EntityRef!$known:Known$lang:[LanguageTag!]){from:entity(ref:$from known:$known){...EntityName}to:entity(ref:$to known:$known){...EntityName}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const ArticleQuality: Operation<ArticleQualityQuery, ArticleQualityQueryVariables> = {
  name: 'ArticleQuality',
  text: "query ArticleQuality($article:ArticleRef!$known:Known){article(ref:$article known:$known){quality{...QualityCounts}}}fragment QualityCounts on Quality{sentences sentencesWithFacts mentions mentionsChecked mentionsInferred facts factsIndependent factsInferred unknowns contradictions}",
};
export const OverallQuality: Operation<OverallQualityQuery, OverallQualityQueryVariables> = {
  name: 'OverallQuality',
  text: "query OverallQuality($publisher:EntityRef$known:Known){quality(publisher:$publisher known:$known){...QualityCounts}}fragment QualityCounts on Quality{sentences sentencesWithFacts mentions mentionsChecked mentionsInferred facts factsIndependent factsInferred unknowns contradictions}",
};
export const ReadText: Operation<ReadTextQuery, ReadTextQueryVariables> = {
  name: 'ReadText',
  text: "query ReadText($text:String!$articleLang:LanguageTag!$known:Known$lang:[LanguageTag!]){sentencesIn(text:$text){number start end text}mentionsIn(text:$text lang:$articleLang known:$known){kind surface lemma start end sentence doubt candidates{entity{...EntityName description(lang:$lang)}}}namesIn(text:$text lang:$articleLang known:false){kind surface start end sentence}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const LikelyEntities: Operation<LikelyEntitiesQuery, LikelyEntitiesQueryVariables> = {
  name: 'LikelyEntities',
  text: "query LikelyEntities($name:String!$known:Known$lang:[LanguageTag!]){resolve(names:[{name:$name}]known:$known){candidates(first:5){entity{...EntityName description(lang:$lang)}}}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const SlugOwner: Operation<SlugOwnerQuery, SlugOwnerQueryVariables> = {
  name: 'SlugOwner',
  text: "query SlugOwner($ref:EntityRef!$known:Known){entity(ref:$ref known:$known){id}}",
};
export const Predicates: Operation<PredicatesQuery, PredicatesQueryVariables> = {
  name: 'Predicates',
  text: "query Predicates($known:Known$lang:[LanguageTag!]){predicates(known:$known){predicate label(lang:$lang)use avoid subjectKinds valueKinds isQualifier}}",
};
export const RecordArticle: Operation<RecordArticleMutation, RecordArticleMutationVariables> = {
  name: 'RecordArticle',
  text: "mutation RecordArticle($input:ArticleInput!$facts:FactsInput$propose:RunTool$reason:String$dryRun:Boolean$idempotencyKey:String){recordArticle(input:$input facts:$facts propose:$propose reason:$reason dryRun:$dryRun idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}article{id}warnings}}",
};
export const ProposalsOf: Operation<ProposalsOfQuery, ProposalsOfQueryVariables> = {
  name: 'ProposalsOf',
  text: "query ProposalsOf($article:ArticleRef!$kind:[ProposalKind!]$after:String$known:Known$lang:[LanguageTag!]){article(ref:$article known:$known){id proposals(first:50 after:$after filter:{kind:$kind}){totalCount pageInfo{endCursor hasNextPage}nodes{...ProposalFields}}}}fragment ProposalFields on Proposal{id kind doubt rule sentences{id number text gloss(lang:$lang)}words{text}entities{slug kind names}mentioned{...ProposedTermFields}speaker{...ProposedTermFields}statements{predicate value subject{...ProposedTermFields}object{...ProposedTermFields}}candidates{entity{...EntityName description(lang:$lang)}}}fragment ProposedTermFields on ProposedTerm{slug name entity{...EntityName}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const LastRun: Operation<LastRunQuery, LastRunQueryVariables> = {
  name: 'LastRun',
  text: "query LastRun($article:ArticleRef!){runTools runs(first:1 filter:{article:[$article]}){nodes{...RunFields}}}fragment RunFields on Run{id tool status parts partsDone proposed failure}",
};
export const RunProgress: Operation<RunProgressSubscription, RunProgressSubscriptionVariables> = {
  name: 'RunProgress',
  text: "subscription RunProgress($article:ArticleRef!){runProgress(article:$article){...RunFields}}fragment RunFields on Run{id tool status parts partsDone proposed failure}",
};
export const CancelRun: Operation<CancelRunMutation, CancelRunMutationVariables> = {
  name: 'CancelRun',
  text: "mutation CancelRun($id:ID!){cancelRun(id:$id){run{id status}}}",
};
export const Propose: Operation<ProposeMutation, ProposeMutationVariables> = {
  name: 'Propose',
  text: "mutation Propose($article:ArticleRef!$by:RunTool$idempotencyKey:String){propose(article:$article by:$by idempotencyKey:$idempotencyKey){run{id}}}",
};
export const AcceptProposals: Operation<AcceptProposalsMutation, AcceptProposalsMutationVariables> = {
  name: 'AcceptProposals',
  text: "mutation AcceptProposals($ids:[ID!]$filter:ProposalFilter$edits:[ProposalEdit!]$reason:String$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){acceptProposals(ids:$ids filter:$filter edits:$edits reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){ids revision{id}counts{kind action count}warnings}}",
};
export const RejectProposals: Operation<RejectProposalsMutation, RejectProposalsMutationVariables> = {
  name: 'RejectProposals',
  text: "mutation RejectProposals($ids:[ID!]$reason:String$idempotencyKey:String){rejectProposals(ids:$ids reason:$reason idempotencyKey:$idempotencyKey){ids}}",
};
export const SearchTexts: Operation<SearchTextsQuery, SearchTextsQueryVariables> = {
  name: 'SearchTexts',
  text: "query SearchTexts($text:String!$known:Known$lang:[LanguageTag!]){articles(first:3 filter:{text:$text}known:$known){edges{score highlights{...HighlightFields}node{...ArticleSource}}}sentences(first:5 filter:{text:$text}known:$known){edges{score highlights{...HighlightFields}node{id number gloss(lang:$lang)article{...ArticleSource}}}}}fragment HighlightFields on Highlight{start end text lang}fragment ArticleSource on Article{id slug lang title url publisher{...EntityName}published{text(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}",
};
export const Search: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: "query Search($text:String!$known:Known$lang:[LanguageTag!]){search(text:$text first:10 known:$known){truncated edges{why matchedName{text lang}node{id kind label(lang:$lang)description(lang:$lang)}}}}",
};
export const EntityTimeline: Operation<EntityTimelineQuery, EntityTimelineQueryVariables> = {
  name: 'EntityTimeline',
  text: "query EntityTimeline($ref:EntityRef!$undated:Boolean!$after:String$known:Known$lang:[LanguageTag!]){entity(ref:$ref known:$known){...EntityName timeline(undated:$undated first:20 after:$after){...TimelinePage}}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment TimelinePage on TimelineConnection{totalCount pageInfo{hasNextPage endCursor}nodes{...TimelineItemFields}}fragment TimelineItemFields on TimelineItem{event{...EntityName}statement{id certainty predicateInfo{label(lang:$lang)}subject{...EntityName}value{...ValueFields}validFrom{edtf}validTo{edtf}}date{text(lang:$lang)}earliest latest isPlanned}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const GraphTimeline: Operation<GraphTimelineQuery, GraphTimelineQueryVariables> = {
  name: 'GraphTimeline',
  text: "query GraphTimeline($of:[EntityRef!]!$maxNodes:Int!$undated:Boolean!$after:String$known:Known$lang:[LanguageTag!]){neighborhood(of:$of depth:0 maxNodes:$maxNodes known:$known){timeline(undated:$undated first:20 after:$after){...TimelinePage}}}fragment TimelinePage on TimelineConnection{totalCount pageInfo{hasNextPage endCursor}nodes{...TimelineItemFields}}fragment TimelineItemFields on TimelineItem{event{...EntityName}statement{id certainty predicateInfo{label(lang:$lang)}subject{...EntityName}value{...ValueFields}validFrom{edtf}validTo{edtf}}date{text(lang:$lang)}earliest latest isPlanned}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const Revert: Operation<RevertMutation, RevertMutationVariables> = {
  name: 'Revert',
  text: "mutation Revert($revision:ID!$cascade:Boolean$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){revert(revision:$revision cascade:$cascade reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}reverted{id}}}",
};
export const WithdrawArticle: Operation<WithdrawArticleMutation, WithdrawArticleMutationVariables> = {
  name: 'WithdrawArticle',
  text: "mutation WithdrawArticle($ref:ArticleRef!$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String$lang:[LanguageTag!]){withdrawArticle(ref:$ref reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}retractedCount retracted{...StatementSummary}retainedCount unnamedCount unnamed{...EntityName}removedCount removed{...EntityName}brokenLinkCount brokenLinks{...StatementSummary}}}fragment StatementSummary on Statement{...StatementLabel certainty subject{...EntityName}value{...ValueFields}}fragment StatementLabel on Statement{id predicate standing predicateInfo{label(lang:$lang)}}fragment EntityName on Entity{id kind label(lang:$lang)}fragment ValueFields on Value{...on EntityValue{entity{...EntityName}}...on QuantityValue{quantity{...QuantityFields}}...on TextValue{text(lang:$lang)}...on DateValue{date{text(lang:$lang)}}...on UnknownValue{unknown:label(lang:$lang)}}fragment QuantityFields on Quantity{text(lang:$lang)of{...EntityName}}",
};
export const ReinstateArticle: Operation<ReinstateArticleMutation, ReinstateArticleMutationVariables> = {
  name: 'ReinstateArticle',
  text: "mutation ReinstateArticle($ref:ArticleRef!$reason:String!$dryRun:Boolean$expectedRevision:ID$idempotencyKey:String){reinstateArticle(ref:$ref reason:$reason dryRun:$dryRun expectedRevision:$expectedRevision idempotencyKey:$idempotencyKey){revision{id}counts{kind action count}}}",
};
export const Units: Operation<UnitsQuery, UnitsQueryVariables> = {
  name: 'Units',
  text: "query Units($lang:[LanguageTag!]){units{unit label(lang:$lang)}}",
};
