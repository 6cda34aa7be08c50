const SIGNS = /[+#%@&]/g;
const CONJUNCTION = /(?<!\p{L})(?:and|и|және|мен|бен|пен)(?!\p{L})/u;

const listSigns = (norm: string): string => norm.match(SIGNS)?.sort().join('') ?? '';

/** True if two names in normal form differ in signs that mean something: C++ is not C#. A conjunction may stand for `&`. */
export function hasOtherSigns(a: string, b: string): boolean {
  const [signsA, signsB] = [listSigns(a), listSigns(b)];
  if (signsA === signsB) return false;
  const isSpelledOut = (signs: string, norm: string): boolean => signs === '&' && CONJUNCTION.test(norm);
  return !(signsA === '' ? isSpelledOut(signsB, a) : signsB === '' && isSpelledOut(signsA, b));
}
