const toDigits = (text: string): number[] => Array.from(text, (digit) => Number(digit));

/** True if the last character of an ISNI or ORCID iD is its check character (ISO 7064, MOD 11-2). */
export function hasMod11Check(value: string): boolean {
  const sum = toDigits(value.slice(0, -1)).reduce((total, digit) => (total + digit) * 2, 0);
  const rest = (12 - (sum % 11)) % 11;
  return value.at(-1) === (rest === 10 ? 'X' : String(rest));
}

/** True if the last two digits of an LEI are its check digits (ISO 7064, MOD 97-10). */
export function hasMod97Check(value: string): boolean {
  const digits = Array.from(value, (character) => Number.parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

const weigh = (digits: readonly number[], first: number): number =>
  digits.slice(0, 11).reduce((sum, digit, index) => sum + digit * (((first - 1 + index) % 11) + 1), 0) % 11;

/** True if the twelfth digit of a Kazakh IIN or BIN is its control digit. A number with the remainder 10 twice is never issued. */
export function hasKazakhCheck(value: string): boolean {
  const digits = toDigits(value);
  const once = weigh(digits, 1);
  const control = once === 10 ? weigh(digits, 3) : once;
  return control === digits[11];
}
