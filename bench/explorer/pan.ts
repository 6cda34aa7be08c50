import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds a frame. */
export interface FrameCost {
  readonly script: number;
  /** All of the page's main thread, script included. */
  readonly thread: number;
}

const STEP_PIXELS = 4;

async function readDurations(session: CDPSession): Promise<FrameCost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const find = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: find('ScriptDuration'), thread: find('TaskDuration') };
}

/** Drags the background of a graph, one step a frame, there and back. */
export async function measurePan(page: Page, start: { x: number; y: number }, frames: number): Promise<FrameCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const nextFrame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const drag = async (from: number, to: number) => {
    for (let step = from; step < to; step += 1) {
      const offset = STEP_PIXELS * (step < frames / 2 ? step : frames - step);
      await page.mouse.move(start.x + offset, start.y + offset / 2);
      await nextFrame();
    }
  };
  await drag(1, 6); // the first frames draw what is kept for the others
  const before = await readDurations(session);
  await drag(6, frames + 6);
  const after = await readDurations(session);
  await page.mouse.up();
  await session.detach();
  return { script: (after.script - before.script) / frames, thread: (after.thread - before.thread) / frames };
}
