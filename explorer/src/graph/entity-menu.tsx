import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { LinksOf } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { MAX_COMPARED } from '../state/limits.ts';
import { go, useExplored } from '../state/use-state.ts';
import './menu.css';
import { endPathAt, toggleCompared } from './actions.ts';
import type { GraphData } from './graph-data.ts';
import { LinkCounts } from './link-counts.tsx';
import { MENU_TEXTS } from './menu.message.ts';
import { MENU_BUTTON_TEXTS } from './menu-button.message.ts';
import { closeMenu, type Menu, setPathStart, useMenuState } from './menu-state.ts';

interface EntityMenuProps {
  readonly menu: Menu;
  readonly whole: GraphData | undefined;
}

const WINDOW_MARGIN = 8;

/** The menu of an entity: its links with their counts, and the actions. */
export function EntityMenu({ menu, whole }: EntityMenuProps) {
  const t = useTexts(MENU_TEXTS);
  const { menuOf } = useTexts(MENU_BUTTON_TEXTS);
  const lang = useLang();
  const { diff } = useExplored().state;
  // A diff has the links that differ, and no others can be added to it.
  const { data, error, refetch } = useAnswer(LinksOf, { ref: menu.id, lang }, { enabled: diff === null });
  const node = whole?.nodes.find(({ id }) => id === menu.id);
  const entity = diff === null ? data?.entity : undefined;
  const { kind, label } = entity ?? node ?? {};
  return (
    <Popover menu={menu} label={menuOf(label ?? menu.id)}>
      <div className="menu-head">
        {kind && <Mark kind={kind} />}
        <strong>{kind && label !== undefined && <NameText kind={kind} label={label} />}</strong>
        <button type="button" className="icon-button" aria-label={t.close} onClick={closeMenu}>
          ×
        </button>
      </div>
      {diff !== null ? null : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !entity ? (
        <Waiting lines={5} />
      ) : (
        <LinkCounts entity={entity} whole={whole} />
      )}
      <Actions id={menu.id} whole={whole} />
    </Popover>
  );
}

const closeAndRun = (run: () => void): void => {
  closeMenu();
  run();
};

function Actions({ id, whole }: { readonly id: string; readonly whole: GraphData | undefined }) {
  const t = useTexts(MENU_TEXTS);
  const { state } = useExplored();
  const { pathStart } = useMenuState();
  const { collapsed, pinned, common, diff } = state;
  const isFolded = collapsed.includes(id);
  const isCompared = common.includes(id);
  const isFull = common.length >= MAX_COMPARED && !isCompared;
  const actions: readonly (readonly [text: string, run: () => void, isAvailable: boolean])[] = [
    [t.endPath, () => endPathAt(id), diff === null && pathStart !== null && pathStart !== id],
    [
      isFolded ? t.unfold : t.fold,
      () => go({ collapsed: isFolded ? collapsed.filter((other) => other !== id) : [...collapsed, id] }),
      whole?.nodes.some((node) => node.id === id) ?? false,
    ],
    [t.unpin, () => go({ pinned: pinned.filter((pin) => pin.id !== id) }), pinned.some((pin) => pin.id === id)],
    [t.startPath, () => setPathStart(id), diff === null],
    [isCompared ? t.uncompare : t.compare, () => toggleCompared(state, id), diff === null && !isFull],
    [t.startGraph, () => go({ of: [id], expanded: [], collapsed: [], pinned: [], path: null, common: [] }), true],
  ];
  return (
    <div className="menu-actions">
      {actions
        .filter(([, , isAvailable]) => isAvailable)
        .map(([text, run]) => (
          <button key={text} type="button" className="menu-item" onClick={() => closeAndRun(run)}>
            {text}
          </button>
        ))}
      {diff === null && isFull && <p className="menu-note">{t.full}</p>}
    </div>
  );
}

/** A popover inside the window. Closing it returns the focus. */
function Popover({ menu: { x, y }, label, children }: { readonly menu: Menu; readonly label: string; readonly children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const [position, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const popover = container.current;
    const previousFocus = document.activeElement;
    popover?.showPopover();
    popover?.focus();
    const closeOnOutsidePress = (event: Event) => {
      if (event.target instanceof Node && !popover?.contains(event.target)) closeMenu();
    };
    document.addEventListener('pointerdown', closeOnOutsidePress, true);
    return () => {
      document.removeEventListener('pointerdown', closeOnOutsidePress, true);
      if (previousFocus instanceof HTMLElement && previousFocus.isConnected) previousFocus.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const popover = container.current;
    if (!popover) return;
    const moveIntoWindow = () => {
      const { offsetWidth, offsetHeight } = popover;
      const [right, bottom] = [innerWidth - offsetWidth - WINDOW_MARGIN, innerHeight - offsetHeight - WINDOW_MARGIN];
      setPlace({ left: Math.max(WINDOW_MARGIN, Math.min(x, right)), top: Math.max(WINDOW_MARGIN, Math.min(y, bottom)) });
    };
    const observer = new ResizeObserver(moveIntoWindow);
    observer.observe(popover);
    return () => observer.disconnect();
  }, [x, y]);
  return (
    <div
      ref={container}
      className="menu"
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      style={position}
      onKeyDown={({ key }) => key === 'Escape' && closeMenu()}
    >
      {children}
    </div>
  );
}
