import { useTexts } from '../message/use-texts.ts';
import { MENU_BUTTON_TEXTS } from './menu-button.message.ts';
import { openMenuAt } from './menu-state.ts';

interface MenuButtonProps {
  readonly id: string;
  readonly label: string;
  /** Shows a text instead of the icon. */
  readonly isWide?: boolean;
}

/** Opens the menu of an entity without the canvas, for example by keyboard. */
export function MenuButton({ id, label, isWide = false }: MenuButtonProps) {
  const t = useTexts(MENU_BUTTON_TEXTS);
  return (
    <button
      type="button"
      className={isWide ? 'button menu-button' : 'menu-dots'}
      aria-haspopup="dialog"
      aria-label={isWide ? undefined : t.menuOf(label)}
      title={isWide ? undefined : t.menu}
      onClick={({ currentTarget }) => openMenuAt(id, currentTarget)}
    >
      {isWide ? t.menu : <span aria-hidden="true">⋯</span>}
    </button>
  );
}
