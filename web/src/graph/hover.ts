/** The label of a node under the pointer, in the page's colours. */
import type { NodeHoverDrawingFunction } from "sigma/rendering";

import type { Wear } from "./wear";

const PADDING = 4;

export function hoverIn(wear: Wear): NodeHoverDrawingFunction {
  return (context, { x, y, size, label }, { labelSize, labelWeight, labelFont }) => {
    if (typeof label !== "string") return;
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    const width = context.measureText(label).width + 2 * PADDING;
    const height = labelSize + 2 * PADDING;
    context.fillStyle = wear.card;
    context.strokeStyle = wear.brand;
    context.beginPath();
    context.rect(x + size + 1, y - height / 2, width, height);
    context.fill();
    context.stroke();
    context.fillStyle = wear.ink;
    context.fillText(label, x + size + 1 + PADDING, y + labelSize / 3);
  };
}
