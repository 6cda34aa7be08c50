/** A position in the write-ahead log of a database. Each failover begins a timeline: the bytes of two cannot be compared. */
export interface LogPosition {
  readonly timeline: number;
  readonly byte: bigint;
}

const TEXT = /^([1-9]\d{0,9})-([\dA-F]{1,8}\/[\dA-F]{1,8})$/;
const HALF = 32n;

/** Reads a position as Postgres writes it, such as `16/B374D848`. */
export function parseByte(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << HALF) | BigInt(`0x${low}`);
}

/** Writes `1-16/B374D848`. */
export const formatPosition = ({ timeline, byte }: LogPosition): string =>
  `${timeline}-${[byte >> HALF, byte & 0xffff_ffffn].map((half) => half.toString(16).toUpperCase()).join('/')}`;

/** @returns undefined if the text is not a position */
export function parsePosition(text: string): LogPosition | undefined {
  const [, timeline, byte] = TEXT.exec(text) ?? [];
  return timeline === undefined || byte === undefined ? undefined : { timeline: Number(timeline), byte: parseByte(byte) };
}

/** Whether whoever has read the log this far has a position of it. */
export const hasReached = (reached: LogPosition, position: LogPosition): boolean =>
  reached.timeline === position.timeline && reached.byte >= position.byte;
