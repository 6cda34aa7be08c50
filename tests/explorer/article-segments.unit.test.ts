import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCovered, type Span, splitIntoSegments } from '../../explorer/src/article/segments.ts';

const named = (name: string, start: number, end: number) => ({ name, start, end });
const shown = (text: string, start: number, spans: readonly (Span & { readonly name: string })[]) =>
  splitIntoSegments(text, start, spans).map((one) => [one.text, one.spans.map(({ name }) => name).join()]);

test('offsets are code points from the start of the article', () => {
  expect(shown('📚 қор 📚 бар', 100, [named('fund', 102, 105)])).toEqual([
    ['📚 ', ''],
    ['қор', 'fund'],
    [' 📚 бар', ''],
  ]);
});

test('of nested words the narrowest leads', () => {
  const spans = [named('library', 0, 10), named('district', 0, 4), named('same', 0, 4)];
  expect(shown('abcd efghi.', 0, spans)).toEqual([
    ['abcd', 'district,same,library'],
    [' efghi', 'library'],
    ['.', ''],
  ]);
  expect(findCovered(splitIntoSegments('abcd efghi.', 0, spans), spans)).toEqual([named('same', 0, 4)]);
});

test('overlapping words are both there', () => {
  expect(shown('abcdef', 0, [named('one', 0, 4), named('two', 2, 6)])).toEqual([
    ['ab', 'one'],
    ['cd', 'one,two'],
    ['ef', 'two'],
  ]);
});

test('whatever the spans, the sentence is whole, and each piece says what lies over it', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]) => ({ start, end }));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(10), fc.array(span, { maxLength: 8 }), (text, start, spans) => {
      const segments = splitIntoSegments(text, start, spans);
      expect(segments.map((one) => one.text).join('')).toBe(text);
      let at = start;
      for (const segment of segments) {
        const to = at + Array.from(segment.text).length;
        expect(new Set(segment.spans)).toEqual(new Set(spans.filter((one) => one.start <= at && one.end >= to && one.start < one.end)));
        at = to;
      }
    }),
  );
});
