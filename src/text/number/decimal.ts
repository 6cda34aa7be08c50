/** An exact decimal as text, such as "340000000" or "0.5". */
export type Decimal = string;

interface Scaled {
  readonly units: bigint;
  /** Number of decimals that `units` has. */
  readonly scale: number;
}

function toScaled(decimal: Decimal): Scaled {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The decimal without needless zeros. */
function toDecimal({ units, scale }: Scaled): Decimal {
  const digits = String(units)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}

const toUnits = ({ units, scale }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

export const normalizeDecimal = (decimal: Decimal): Decimal => toDecimal(toScaled(decimal));

export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const [first, second] = [toScaled(one), toScaled(other)];
  const scale = Math.max(first.scale, second.scale);
  return toDecimal({ units: toUnits(first, scale) + toUnits(second, scale), scale });
}

export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
  const [first, second] = [toScaled(one), toScaled(other)];
  return toDecimal({ units: first.units * second.units, scale: first.scale + second.scale });
}

/** True if the first decimal is smaller. */
export function isLess(one: Decimal, other: Decimal): boolean {
  const [first, second] = [toScaled(one), toScaled(other)];
  const scale = Math.max(first.scale, second.scale);
  return toUnits(first, scale) < toUnits(second, scale);
}
