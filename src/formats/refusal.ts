/** Why a file is left as it is although a fix was asked for: one sentence that begins in lower case. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Tells by its name: each copy of the library has a class of its own. */
export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'Refusal';
