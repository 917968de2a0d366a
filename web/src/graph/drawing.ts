/** The canvas: draws a picture with Sigma, tells what hands do to it, and moves over it. */
import { toBlob } from "@sigma/export-image";
import { createNodeBorderProgram } from "@sigma/node-border";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";

import type { Placement } from "@/core/network/layout/place";
import type { Picture } from "@/core/network/picture";

import { handled, type Hands } from "./hands";
import { hoverIn } from "./hover";
import { type Marks, type NodeLook, nodeLook, tieLook, UNMARKED } from "./marks";
import { type Wear, wearOf } from "./wear";

/** With more nodes, the pointer does not redraw everything as it passes. */
const CALM = 2500;
/** With more ties, they are not drawn while the picture moves. */
const MANY = 6000;

const RINGED = createNodeBorderProgram({
  borders: [
    { size: { value: 0.22 }, color: { attribute: "ring", defaultValue: "#00000000" } },
    { size: { fill: true }, color: { attribute: "color" } },
  ],
});

export class Drawing {
  readonly sigma: Sigma;
  private marks = UNMARKED;
  private near: ReadonlySet<string> | null = null;
  private wear: Wear;

  /** Throws where the browser has no WebGL. */
  constructor(
    private readonly container: HTMLElement,
    hands: Hands,
  ) {
    this.wear = wearOf(container);
    this.sigma = new Sigma(new MultiDirectedGraph(), container, {
      allowInvalidContainer: true, zIndex: true, defaultNodeType: "ringed", nodeProgramClasses: { ringed: RINGED },
      labelSize: 12, labelRenderedSizeThreshold: 5, labelDensity: 0.8, labelGridCellSize: 110, minEdgeThickness: 1.1, stagePadding: 40,
      doubleClickZoomingRatio: 1, minCameraRatio: 0.01, maxCameraRatio: 6,
      nodeReducer: (id, data) => nodeLook(id, data as NodeLook, this.marks, this.lit, this.wear),
      edgeReducer: (id, data) => tieLook(id, data["ends"] as [string, string], this.marks, this.lit, this.wear),
    });
    this.dress();
    handled(this.sigma, hands, (id) => this.hover(id));
  }

  /** Draw this in place of whatever was drawn. */
  show({ dots, links }: Picture): void {
    const graph = new MultiDirectedGraph();
    for (const { node, x, y, size, colour } of dots) graph.addNode(node.id, { x, y, size, color: colour, ring: colour, label: node.name });
    for (const { id, source, target } of links) {
      if (source !== target) graph.addDirectedEdgeWithKey(id, source, target, { ends: [source, target] });
    }
    this.near = null;
    this.sigma.setCustomBBox(null);
    this.sigma.setSetting("hideEdgesOnMove", graph.size > MANY);
    this.sigma.setSetting("hideLabelsOnMove", graph.order > CALM);
    this.sigma.setGraph(graph);
  }

  /** Move everybody to these places. */
  move(placement: Placement): void {
    this.sigma.getGraph().updateEachNodeAttributes((id, look) => ({ ...look, ...placement.get(id) }), { attributes: ["x", "y"] });
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Put on the page's colours, after it changed them. */
  dress(): void {
    this.wear = wearOf(this.container);
    const { ink, line, font } = this.wear;
    this.sigma.setSettings({ labelFont: font, labelColor: { color: ink }, defaultEdgeColor: line, defaultDrawNodeHover: hoverIn(this.wear) });
  }

  zoom(closer: boolean): void {
    const camera = this.sigma.getCamera();
    void (closer ? camera.animatedZoom({ duration: 150 }) : camera.animatedUnzoom({ duration: 150 }));
  }

  /** Go this many pixels to the right and down. */
  pan(right: number, down: number): void {
    const here = this.sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const there = this.sigma.viewportToFramedGraph({ x: right, y: down });
    this.sigma.getCamera().updateState(({ x, y }) => ({ x: x + there.x - here.x, y: y + there.y - here.y }));
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    void this.sigma.getCamera().animatedReset({ duration: 200 });
  }

  /** Bring a node to the middle. */
  seek(id: string): void {
    const found = this.sigma.getNodeDisplayData(id);
    if (found === undefined) return;
    const ratio = Math.min(0.5, this.sigma.getCamera().ratio);
    void this.sigma.getCamera().animate({ x: found.x, y: found.y, ratio }, { duration: 250 });
  }

  async png(): Promise<Blob> {
    return toBlob(this.sigma, { backgroundColor: this.wear.card, format: "png", width: 2000, height: null });
  }

  end(): void {
    this.sigma.kill();
  }

  private get lit(): ReadonlySet<string> | null {
    return this.marks.pathNodes.size > 0 ? this.marks.pathNodes : this.near;
  }

  private hover(id: string | null): void {
    const graph = this.sigma.getGraph();
    if (graph.order > CALM) return;
    this.near = id === null || !graph.hasNode(id) ? null : new Set([id, ...graph.neighbors(id)]);
    this.sigma.refresh({ skipIndexation: true });
  }
}
