/** Maximum numbers that the address and the API accept. */
export const MAX_STARTS = 50;
export const MAX_DEPTH = 4;
export const MAX_EXPANDED = 50;
/** Pages of one expansion. */
export const MAX_PAGES = 20;
export const MAX_PINNED = 200;
export const MAX_COMPARED = 10;
