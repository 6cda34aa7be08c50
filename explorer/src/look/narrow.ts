/** The screens on which the panel is a sheet at the bottom, as in the styles. */
export const NARROW_SCREEN = '(max-width: 760px)';
