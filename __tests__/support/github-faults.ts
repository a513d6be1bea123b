/** What can go wrong between us and the server, on purpose. */

/** Which requests are hit, and how. Without `at`, `method` and `path` it is the next request. */
export interface Fault {
  /** Number of the request, from 1, since the last `clear()`. */
  readonly at?: number;
  readonly method?: string;
  /** Matched against path and query. */
  readonly path?: RegExp;
  /** How many requests are hit; 1. */
  readonly times?: number;
  /** Answers this instead of asking the server. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /**
   * The connection breaks: `before` the server did anything, `after` it did everything, or, for an upload, in the
   * `middle` of the body, which leaves an asset in the state `starter`.
   */
  readonly reset?: 'before' | 'after' | 'middle';
  /** Sends only the first half of the answer's body. */
  readonly truncate?: boolean;
  /** Stores other bytes than were sent: `flip` keeps their number, `short` does not. */
  readonly corrupt?: 'flip' | 'short';
  readonly delayInMilliseconds?: number;
}

export class Faults {
  private waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The first fault that fits, used up once. */
  take(number: number, method: string, path: string): Fault | undefined {
    const found = this.waiting.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.at === undefined || fault.at === number) &&
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || fault.path.test(path)),
    );
    if (found === undefined) return undefined;
    found.left--;
    return found.fault;
  }
}
