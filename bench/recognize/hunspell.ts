/** One rule of an affix: what it takes off a word, what it adds, and how the word has to end or begin. */
interface AffixRule {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}
interface Affix {
  readonly isPrefix: boolean;
  readonly rules: AffixRule[];
}

const HEAD = /^[PS]FX (\S) [YN] \d+/;
const RULE = /^([PS])FX (\S)\s+(\S+)\s+(\S+)\s+(\S+)/;

function readAffixes(aff: string): ReadonlyMap<string, Affix> {
  const affixes = new Map<string, Affix>();
  for (const line of aff.split('\n')) {
    const [, type, flag, strip, add, condition] = (!HEAD.test(line) && RULE.exec(line)) || [];
    if (!type || !flag || !strip || !add || !condition) continue;
    const affix = affixes.get(flag) ?? { isPrefix: type === 'P', rules: [] };
    affixes.set(flag, affix);
    affix.rules.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : (add.split('/')[0] ?? ''),
      condition: new RegExp(type === 'P' ? `^${condition}` : `${condition}$`),
    });
  }
  return affixes;
}

const applyRule = (word: string, isPrefix: boolean, { strip, add, condition }: AffixRule): string | undefined => {
  if (!condition.test(word) || !(isPrefix ? word.startsWith(strip) : word.endsWith(strip))) return undefined;
  return isPrefix ? add + word.slice(strip.length) : word.slice(0, word.length - strip.length) + add;
};

function expandEntry(entry: string, affixes: ReadonlyMap<string, Affix>): string[] {
  const [word = '', flags = ''] = entry.trim().split('/');
  const own = Array.from(flags, (flag) => affixes.get(flag)).filter((affix) => affix !== undefined);
  const withSuffix = own.filter(({ isPrefix }) => !isPrefix).flatMap(({ rules }) => rules.map((rule) => applyRule(word, false, rule)));
  const stems = [word, ...withSuffix].filter((form) => form !== undefined);
  const withPrefix = own
    .filter(({ isPrefix }) => isPrefix)
    .flatMap(({ rules }) => stems.flatMap((stem) => rules.map((rule) => applyRule(stem, true, rule))));
  return [...stems, ...withPrefix].filter((form) => form !== undefined);
}

/** Every form of every word of a Hunspell dictionary, with repeats. */
export function listForms({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): string[] {
  const decoder = new TextDecoder();
  const affixes = readAffixes(decoder.decode(aff));
  const [, ...entries] = decoder.decode(dic).split('\n');
  return entries.filter((entry) => entry.trim() !== '').flatMap((entry) => expandEntry(entry, affixes));
}
