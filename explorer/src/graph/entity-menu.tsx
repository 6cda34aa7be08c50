import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { LinksOf } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { go, useExplored } from '../state/use-state.ts';
import './menu.css';
import { MENU_TEXTS } from './menu.message.ts';
import { MENU_BUTTON_TEXTS } from './menu-button.message.ts';
import { choosePathFrom, closeMenu, type Menu, useUnderWay } from './menu-state.ts';
import type { Picture } from './picture.ts';
import { compare, endPathAt, MOST_COMPARED } from './steps.ts';
import { Ways } from './ways.tsx';

interface Props {
  readonly menu: Menu;
  readonly whole: Picture | undefined;
}

const EDGE = 8;

/** What can be done with an entity, wherever it was met: its links with their counts before they are added, and the ways on. */
export function EntityMenu({ menu, whole }: Props) {
  const t = useTexts(MENU_TEXTS);
  const { menuOf } = useTexts(MENU_BUTTON_TEXTS);
  const lang = useLang();
  const { data, error, refetch } = useAnswer(LinksOf, { ref: menu.id, lang });
  const entity = data?.entity;
  return (
    <Popover menu={menu} label={menuOf(entity?.label ?? menu.id)}>
      <div className="menu-head">
        {entity && <Mark kind={entity.kind} />}
        <strong>{entity?.label}</strong>
        <button type="button" className="icon-button" aria-label={t.close} onClick={closeMenu}>
          ×
        </button>
      </div>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !entity ? (
        <Waiting lines={5} />
      ) : (
        <Ways entity={entity} whole={whole} />
      )}
      <Actions id={menu.id} whole={whole} />
    </Popover>
  );
}

const then = (act: () => void): void => {
  closeMenu();
  act();
};

function Actions({ id, whole }: { readonly id: string; readonly whole: Picture | undefined }) {
  const t = useTexts(MENU_TEXTS);
  const { state } = useExplored();
  const { pathFrom } = useUnderWay();
  const { collapsed, pinned, common } = state;
  const isFolded = collapsed.includes(id);
  const isCompared = common.includes(id);
  const isFull = common.length >= MOST_COMPARED && !isCompared;
  const actions: readonly (readonly [text: string, act: () => void, isThere: boolean])[] = [
    [t.endPath, () => endPathAt(id), pathFrom !== null && pathFrom !== id],
    [
      isFolded ? t.unfold : t.fold,
      () => go({ collapsed: isFolded ? collapsed.filter((one) => one !== id) : [...collapsed, id] }),
      whole?.nodes.some((node) => node.id === id) ?? false,
    ],
    [t.unpin, () => go({ pinned: pinned.filter((pin) => pin.id !== id) }), pinned.some((pin) => pin.id === id)],
    [t.startPath, () => choosePathFrom(id), true],
    [isCompared ? t.uncompare : t.compare, () => compare(state, id), !isFull],
    [t.startGraph, () => go({ of: [id], expanded: [], collapsed: [], pinned: [], path: null, common: [] }), true],
  ];
  return (
    <div className="menu-actions">
      {actions
        .filter(([, , isThere]) => isThere)
        .map(([text, act]) => (
          <button key={text} type="button" className="menu-item" onClick={() => then(act)}>
            {text}
          </button>
        ))}
      {isFull && <p className="menu-note">{t.full}</p>}
    </div>
  );
}

/** Stands over the page where it was asked for, within the window; what had the focus has it again afterwards. */
function Popover({ menu: { x, y }, label, children }: { readonly menu: Menu; readonly label: string; readonly children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const popover = holder.current;
    const before = document.activeElement;
    popover?.showPopover();
    popover?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !popover?.contains(event.target)) closeMenu();
    };
    document.addEventListener('pointerdown', away, true);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const popover = holder.current;
    if (!popover) return;
    const settle = () => {
      const { offsetWidth, offsetHeight } = popover;
      const [right, bottom] = [innerWidth - offsetWidth - EDGE, innerHeight - offsetHeight - EDGE];
      setPlace({ left: Math.max(EDGE, Math.min(x, right)), top: Math.max(EDGE, Math.min(y, bottom)) });
    };
    const watch = new ResizeObserver(settle);
    watch.observe(popover);
    return () => watch.disconnect();
  }, [x, y]);
  return (
    <div
      ref={holder}
      className="menu"
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      style={place}
      onKeyDown={({ key }) => key === 'Escape' && closeMenu()}
    >
      {children}
    </div>
  );
}
