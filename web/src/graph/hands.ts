/** What hands do to the drawing: choose, add to the choice, look around from, and put somewhere else. */
import type Sigma from "sigma";

export interface Hands {
  /** A node, alone or besides the others; null is none. */
  choose(id: string | null, besides: boolean): void;
  grow(id: string): void;
  /** A node was dragged here. */
  put(id: string, x: number, y: number): void;
}

export function handled(sigma: Sigma, hands: Hands, hover: (id: string | null) => void): void {
  sigma.on("clickNode", ({ node, event }) => hands.choose(node, isBesides(event.original)));
  sigma.on("clickStage", ({ event }) => isBesides(event.original) || hands.choose(null, false));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    hands.grow(node);
  });
  sigma.on("enterNode", ({ node }) => hover(node));
  sigma.on("leaveNode", () => hover(null));
  dragged(sigma, hands);
}

function isBesides(event: MouseEvent | TouchEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

function dragged(sigma: Sigma, hands: Hands): void {
  let held: string | null = null;
  let moved = false;
  sigma.on("downNode", ({ node }) => {
    held = node;
    moved = false;
    // the frame stays as it is while one of them moves
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on("moveBody", ({ event }) => {
    if (held === null) return;
    moved = true;
    sigma.getGraph().mergeNodeAttributes(held, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const release = (): void => {
    const id = held;
    held = null;
    if (id === null || !moved) return;
    const { x, y } = sigma.getGraph().getNodeAttributes(id);
    hands.put(id, Number(x), Number(y));
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
}
