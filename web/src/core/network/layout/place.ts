/** Where something is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Placement = ReadonlyMap<string, Place>;

/** How far apart two neighbours are drawn. */
export const GAP = 20;
