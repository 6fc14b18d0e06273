/** A label to draw: sigma's node data. */
interface Label {
  label: string | null;
  x: number;
  y: number;
  size: number;
  forceLabel?: boolean;
  /** Drawn apart, above all others, with its whole name. */
  highlighted?: boolean;
  /** Claims and meetings of the thing: the heavier one's label goes first. */
  weight?: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 13;
/** Labels of one frame at most. */
const MOST = 200;
/** Between a node and its label, in pixels. */
const GAP = 4;

/** A long name hides what is beside it; pointing at the thing shows it whole. */
const LONGEST = 32;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** Labels of one frame: those of the heaviest nodes are drawn, and none over another. */
export class Labels {
  readonly #stage: HTMLElement;
  readonly #colours: () => { ink: string; rim: string };
  readonly #font: string;
  readonly #widths = new Map<string | null, number>();
  #waiting: { context: CanvasRenderingContext2D; label: Label }[] = [];
  constructor(stage: HTMLElement, colours: () => { ink: string; rim: string }) {
    this.#stage = stage;
    this.#colours = colours;
    this.#font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  }

  /** Keeps a label until all of its frame are known. */
  wait(context: CanvasRenderingContext2D, label: Label): void {
    if (label.label && label.highlighted !== true) this.#waiting.push({ context, label: { ...label, label: shortened(label.label) } });
  }

  /** Draws what waits. */
  drawAll(): void {
    const taken: Box[] = [];
    const first = (label: Label): number => (label.forceLabel === true ? 1e9 : 0) + (label.weight ?? 0);
    for (const { context, label } of this.#waiting.sort((a, b) => first(b.label) - first(a.label))) {
      if (taken.length >= MOST) break;
      const box = this.#boxOf(context, label);
      if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top))
        continue;
      taken.push(box);
      this.draw(context, label);
    }
    this.#waiting = [];
  }

  /** Draws one label, whatever is under it. */
  draw(context: CanvasRenderingContext2D, label: Label): void {
    if (!label.label) return;
    const { ink, rim } = this.#colours();
    const { left } = this.#boxOf(context, label);
    const line = label.y + SIZE / 3;
    // A rim in the colour of the ground keeps a label readable above lines.
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = rim;
    context.strokeText(label.label, left, line);
    context.fillStyle = ink;
    context.fillText(label.label, left, line);
  }

  /** Right of the node, or left of it where the drawing ends. */
  #boxOf(context: CanvasRenderingContext2D, { label, x, y, size }: Label): Box {
    context.font = this.#font;
    const width = this.#widths.get(label) ?? context.measureText(label ?? "").width;
    this.#widths.set(label, width);
    const right = x + size + GAP;
    const left = right + width > this.#stage.clientWidth ? x - size - GAP - width : right;
    return { left, right: left + width, top: y - SIZE * 0.6, bottom: y + SIZE * 0.6 };
  }
}
