import { useTexts } from '../message/use-texts.ts';
import { MENU_BUTTON_TEXTS } from './menu-button.message.ts';
import { openMenuAt } from './menu-state.ts';

interface MenuButtonProps {
  readonly id: string;
  readonly label: string;
  /** With its words in sight, not the sign alone. */
  readonly isWide?: boolean;
}

/** Opens what can be done with an entity: for the keyboard, and where there is no canvas to press on. */
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
