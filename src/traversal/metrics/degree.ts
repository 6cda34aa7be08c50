import type { Pace } from './pace.ts';
import type { Part } from './projection.ts';

/** How many links there are at each place. */
export interface Degrees {
  /** One to itself counts once. */
  readonly all: Uint32Array;
  readonly in: Uint32Array;
  readonly out: Uint32Array;
}

export async function degreesOf({ ids, in: into, out }: Part, pace: Pace): Promise<Degrees> {
  const [all, ins, outs] = [new Uint32Array(ids.length), new Uint32Array(ids.length), new Uint32Array(ids.length)];
  for (let place = 0; place < ids.length; place += 1) {
    const [first, end] = [out.starts[place]!, out.starts[place + 1]!];
    outs[place] = end - first;
    ins[place] = into.starts[place + 1]! - into.starts[place]!;
    let loops = 0;
    for (let at = first; at < end; at += 1) if (out.ends[at] === place) loops += 1;
    all[place] = outs[place]! + ins[place]! - loops;
    if (pace.isDue(1 + end - first)) await pace.giveWay(place / ids.length);
  }
  return { all, in: ins, out: outs };
}
