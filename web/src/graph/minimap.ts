/** The whole in small, with a frame around what is seen of it; a press goes there. */
import type { Picture } from "@/core/network/picture";

import type { Drawing } from "./drawing";
import { wearOf } from "./wear";

const MARGIN = 6;

export class Minimap {
  private whole: HTMLCanvasElement | null = null;
  private scale = 1;
  private left = 0;
  private top = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly drawing: Drawing,
  ) {
    drawing.sigma.on("afterRender", () => this.frame());
    canvas.addEventListener("pointerdown", (event) => this.go(event.offsetX, event.offsetY));
    canvas.addEventListener("pointermove", (event) => event.buttons === 1 && this.go(event.offsetX, event.offsetY));
  }

  /** Draw the dots once; the frame is drawn over them whenever the picture moves. */
  show({ dots }: Picture): void {
    const { width, height } = this.canvas;
    let [low, high, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of dots) [low, high, left, right] = [Math.min(low, y), Math.max(high, y), Math.min(left, x), Math.max(right, x)];
    this.scale = Math.min((width - 2 * MARGIN) / Math.max(1, right - left), (height - 2 * MARGIN) / Math.max(1, high - low));
    this.left = (left + right) / 2 - width / 2 / this.scale;
    this.top = (high + low) / 2 + height / 2 / this.scale;
    const whole = document.createElement("canvas");
    [whole.width, whole.height] = [width, height];
    const context = whole.getContext("2d");
    if (context === null) return;
    for (const { x, y, colour } of dots) {
      context.fillStyle = colour;
      context.fillRect((x - this.left) * this.scale - 1, (this.top - y) * this.scale - 1, 2, 2);
    }
    this.whole = whole;
    this.frame();
  }

  private frame(): void {
    const context = this.canvas.getContext("2d");
    if (context === null || this.whole === null) return;
    const { width, height } = this.drawing.sigma.getDimensions();
    const from = this.drawing.sigma.viewportToGraph({ x: 0, y: 0 });
    const to = this.drawing.sigma.viewportToGraph({ x: width, y: height });
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(this.whole, 0, 0);
    context.strokeStyle = wearOf(this.canvas).brand;
    context.lineWidth = 1.5;
    const [x, y] = [(from.x - this.left) * this.scale, (this.top - from.y) * this.scale];
    context.strokeRect(x, y, (to.x - from.x) * this.scale, (from.y - to.y) * this.scale);
  }

  private go(x: number, y: number): void {
    const point = { x: this.left + x / this.scale, y: this.top - y / this.scale };
    const { sigma } = this.drawing;
    sigma.getCamera().setState(sigma.viewportToFramedGraph(sigma.graphToViewport(point)));
  }
}
