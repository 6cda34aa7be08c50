import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Size } from './projection.ts';

/** The current size of an element in pixels. Null until it is measured. */
export function useSize(): [ref: RefObject<HTMLDivElement | null>, size: Size | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setSize([element.clientWidth, element.clientHeight]);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
