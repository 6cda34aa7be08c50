import type { LabelKind } from '../../src/text/recognize/label.ts';

/** A name or another span of a corpus. Offsets are UTF-16 units of the text. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: LabelKind;
}

/** A text of a corpus with its spans, none within another. */
export interface GoldText {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}
