/** Debian's Firefox, spoken to as browsers agreed on (WebDriver BiDi). Only what a test of one page needs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';

const FIREFOX = '/usr/bin/firefox-esr';

export const hasFirefox = existsSync(FIREFOX);

export interface FirefoxPage {
  goto(address: string): Promise<void>;
  /** What an expression, which may be a promise of text, comes to. */
  evaluate(expression: string): Promise<string>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  setFile(selector: string, path: string): Promise<void>;
  close(): Promise<void>;
}

type Answer = { readonly id?: number; readonly result?: Record<string, never>; readonly message?: string };

export async function openFirefox(): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'brandgate-firefox-'));
  const firefox = spawn(
    FIREFOX,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS: '1' },
    },
  );
  const socket = new WebSocket(`${await addressOf(firefox)}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let count = 0;
  const send = async (method: string, params: object): Promise<Record<string, never>> => {
    const id = ++count;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, message } = await answered;
    if (!result) throw new Error(`${method}: ${message}`);
    return result;
  };
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as unknown as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  const evaluated = async (expression: string) => {
    const { result, exceptionDetails } = (await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as unknown as {
      result?: { value?: unknown; sharedId?: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result ?? {};
  };
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (expression) => String((await evaluated(expression)).value),
    async until(expression) {
      while ((await evaluated(expression)).value !== true)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async setFile(selector, path) {
      const { sharedId } = await evaluated(`document.querySelector(${JSON.stringify(selector)})`);
      await send('input.setFiles', { context, element: { sharedId }, files: [path] });
    },
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      firefox.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Firefox says where it listens on its standard error. */
function addressOf(firefox: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    firefox.once('exit', () => reject(new Error(`Firefox ended. ${said}`)));
    firefox.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
