/** A node with its label as a box. `x` and `y` are the center of the node, not of the box. */
export interface LabelBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** True if it keeps its position. */
  readonly isFixed: boolean;
}

const GAP = 6;
const MAX_ROUNDS = 60;

/** Moves nodes apart until no label covers another node or its label. Each pair moves along its smaller overlap. Deterministic. */
export function separateBoxes(boxes: readonly LabelBox[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const positions = boxes.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < MAX_ROUNDS && pushApart(boxes, positions); round += 1);
  return new Map(boxes.map(({ id }, index) => [id, positions[index] ?? { x: 0, y: 0 }]));
}

/** Moves each overlapping pair once. Returns true if one moved. */
function pushApart(boxes: readonly LabelBox[], positions: { x: number; y: number }[]): boolean {
  let hasMoved = false;
  for (const [index, a] of boxes.entries()) {
    for (const [offset, b] of boxes.slice(index + 1).entries()) {
      const [atA, atB] = [positions[index], positions[index + 1 + offset]];
      if (!atA || !atB || (a.isFixed && b.isFixed)) continue;
      const push = findPush(a, atA, b, atB);
      if (!push) continue;
      hasMoved = true;
      const share = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
      atA.x -= push.x * share;
      atA.y -= push.y * share;
      atB.x += push.x * (1 - share);
      atB.y += push.y * (1 - share);
    }
  }
  return hasMoved;
}

type Point = { readonly x: number; readonly y: number };

/** How far the second box has to move from the first, or null if they are apart. */
function findPush(a: LabelBox, atA: Point, b: LabelBox, atB: Point): Point | null {
  const [dx, dy] = [atA.x - a.x - atB.x + b.x, atA.y - a.y - atB.y + b.y];
  const [toRight, toLeft] = [a.right + dx - b.left + GAP, b.right - a.left - dx + GAP];
  const [down, up] = [a.bottom + dy - b.top + GAP, b.bottom - a.top - dy + GAP];
  if (Math.min(toRight, toLeft, down, up) <= 0) return null;
  const x = toRight < toLeft ? toRight : -toLeft;
  const y = down < up ? down : -up;
  return Math.abs(x) < Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}
