/** True if a surname is the feminine form of another. These are two names, not a typo or a case form. */
export const isFeminineForm = (a: string, b: string): boolean =>
  ((a === `${b}a` || a === `${b}ui`) && /(?:[ue]v|in)$/.test(b)) ||
  (/skaia$/.test(a) && /ski$/.test(b) && a.slice(0, -4) === b.slice(0, -2));
