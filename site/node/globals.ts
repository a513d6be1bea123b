/** What libraries for Node expect to find everywhere. */
export { Buffer } from '@jspm/core/nodelibs/buffer';
export { default as process } from '@jspm/core/nodelibs/process';

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** A timer would wait for milliseconds. */
export function setImmediate(task: (...given: unknown[]) => void, ...given: unknown[]): void {
  waiting.push(() => task(...given));
  port2.postMessage(undefined);
}
