import { type RefObject, useLayoutEffect, useState } from 'react';
import { readKept, writeKept } from './history.ts';

/** A switch that is as it was left when the visitor comes back to an entry of the history. */
export function useKeptSwitch(name: string): readonly [isOn: boolean, set: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => readKept(name) === true);
  const set = (next: boolean) => {
    writeKept(name, next);
    setOn(next);
  };
  return [isOn, set];
}

/** A number that is as it was left when the visitor comes back. */
export function useKeptNumber(name: string, initial: number): readonly [value: number, set: (value: number) => void] {
  const [value, setValue] = useState(() => {
    const before = readKept(name);
    return typeof before === 'number' ? before : initial;
  });
  const set = (next: number) => {
    writeKept(name, next);
    setValue(next);
  };
  return [value, set];
}

/** Within this time content may still arrive that is needed to scroll as far as before. */
const RESTORE_MS = 3000;
const INTERRUPTIONS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Keeps how far an element is scrolled, and restores it when the visitor comes back. Another content starts at the top. */
export function useKeptScroll(name: string, container: RefObject<HTMLElement | null>, content = ''): void {
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const key = `scroll ${name} ${content}`;
    const target = readKept(key);
    const stop = restoreScroll(element, typeof target === 'number' ? target : 0);
    const keep = () => writeKept(key, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      stop();
      element.removeEventListener('scroll', keep);
    };
  }, [name, container, content]);
}

/** Scrolls as soon as there is enough content, unless the visitor scrolls first. Returns a function that stops it. */
function restoreScroll(element: HTMLElement, target: number): () => void {
  const until = performance.now() + RESTORE_MS;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const name of INTERRUPTIONS) element.removeEventListener(name, stop);
  };
  const scroll = () => {
    element.scrollTop = target;
    if (element.scrollTop < target - 1 && performance.now() < until) frame = requestAnimationFrame(scroll);
    else stop();
  };
  for (const name of INTERRUPTIONS) element.addEventListener(name, stop, { passive: true });
  scroll();
  return stop;
}
