/** From the middle of a period to its edge, where one period is one. */
export const HALF = 0.5;
/** Above and below what is drawn, in pixels. */
export const TOP = 20;
export const BOTTOM = 4;
