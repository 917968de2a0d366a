/** Rows of boxes, filled from the left until they are about as wide as all of them are high. */
export interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

export interface Packed {
  /** The left upper corner of each. */
  readonly corners: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly width: number;
  readonly height: number;
}

/** The boxes in their order; `shape` is how many times wider than high the whole should be. */
export function packed(boxes: readonly Box[], shape = 1.6): Packed {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const most = Math.max(Math.sqrt(area * shape), ...boxes.map((each) => each.width));
  const corners = new Map<string, { x: number; y: number }>();
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > most) [x, y, row] = [0, y + row, 0];
    corners.set(box.key, { x, y });
    x += box.width;
    row = Math.max(row, box.height);
    width = Math.max(width, x);
  }
  return { corners, width, height: y + row };
}
