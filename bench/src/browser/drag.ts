import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** As often as a mouse tells where it is. */
const MOVE_EVERY_MS = 8;
const DRAG_MS = 2_500;
const RADIUS = 110;
const TURNS = 2;
/** Of the frames of a drag, how many at least must have shown the node somewhere else. */
const LEAST_MOVED = 0.2;

export interface Hand {
  readonly page: Page;
  readonly input: CDPSession;
}

export async function handOn(page: Page): Promise<Hand> {
  return { page, input: await page.context().newCDPSession(page) };
}

interface Recorded {
  readonly stamps: number[];
  moved: number;
  isOver: boolean;
}

/** Takes a node through two circles, back to where it stood. Answers how long each frame took, in milliseconds. */
export async function framesOfDrag({ page, input }: Hand, nodeId: string): Promise<readonly number[]> {
  await page.bringToFront();
  const box = await page.locator(`.react-flow__node[data-id="${nodeId}"]`).boundingBox();
  if (box === null) throw new Error('The node to be dragged is not there.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: { x: number; y: number }) =>
    input.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await mouse('mousePressed', { x, y });
  // It has been taken hold of before time is counted.
  await mouse('mouseMoved', { x: x + 8, y });
  await page.evaluate(record, nodeId);
  // The hand waits for nobody: what comes too soon for a frame is the browser's to put together.
  const sent: Promise<unknown>[] = [];
  const since = performance.now();
  for (let gone = 0; gone < DRAG_MS; gone = performance.now() - since) {
    const angle = (gone / DRAG_MS) * TURNS * 2 * Math.PI;
    sent.push(mouse('mouseMoved', { x: x + RADIUS * Math.sin(angle), y: y + RADIUS * (1 - Math.cos(angle)) * 0.5 }));
    await wait(MOVE_EVERY_MS);
  }
  const { stamps, moved } = await page.evaluate(recorded);
  await Promise.all(sent);
  await mouse('mouseMoved', { x, y });
  await mouse('mouseReleased', { x, y });
  if (moved < LEAST_MOVED * stamps.length) throw new Error(`Of ${stamps.length} frames only ${moved} moved the node.`);
  return stamps.slice(1).map((stamp, index) => stamp - (stamps[index] ?? stamp));
}

/** Runs in the page: notes when each frame begins, and whether the node has moved since the one before. */
function record(nodeId: string): void {
  const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${nodeId}"]`);
  const recording: Recorded = { stamps: [], moved: 0, isOver: false };
  let before = '';
  const step = (stamp: number): void => {
    if (recording.isOver) return;
    recording.stamps.push(stamp);
    const place = node?.style.transform ?? '';
    if (place !== before) recording.moved += 1;
    before = place;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  Object.assign(globalThis, { recording });
}

function recorded(): Pick<Recorded, 'stamps' | 'moved'> {
  // `record` has put it there.
  const { recording } = globalThis as unknown as { recording: Recorded };
  recording.isOver = true;
  return recording;
}
