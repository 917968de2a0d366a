/** More nodes than this are not reckoned for how often they are in between: it takes longer than anybody waits. */
export const BETWEEN_MOST = 3000;
