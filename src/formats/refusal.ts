/** Why a file is left as it is although a fix was asked for: one sentence that begins in lower case. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
