import type { Pace } from './pace.ts';
import type { GraphProjection } from './projection.ts';

/** Number of links of each node. */
export interface Degrees {
  /** A loop counts once. */
  readonly all: Uint32Array;
  readonly in: Uint32Array;
  readonly out: Uint32Array;
}

export async function computeDegrees({ ids, in: into, out }: GraphProjection, pace: Pace): Promise<Degrees> {
  const [all, ins, outs] = [new Uint32Array(ids.length), new Uint32Array(ids.length), new Uint32Array(ids.length)];
  for (let index = 0; index < ids.length; index += 1) {
    const [first, end] = [out.starts[index]!, out.starts[index + 1]!];
    outs[index] = end - first;
    ins[index] = into.starts[index + 1]! - into.starts[index]!;
    let loops = 0;
    for (let at = first; at < end; at += 1) if (out.ends[at] === index) loops += 1;
    all[index] = outs[index]! + ins[index]! - loops;
    if (pace.isDue(1 + end - first)) await pace.giveWay(index / ids.length);
  }
  return { all, in: ins, out: outs };
}
