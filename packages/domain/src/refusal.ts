/** Why something was not done. `notFound` also stands for what a person may not see. */
export type RefusalKind = 'notFound' | 'forbidden' | 'conflict' | 'invalid' | 'busy';

export type RefusalParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The one way to say no. It carries a code and parameters, never prose: `words` has one sentence a code and language.
 * `field` names the input that the sentence is about, as a path into the command's input.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly params: RefusalParams;
  readonly field: string | undefined;

  constructor(kind: RefusalKind, code: string, params: RefusalParams = {}, field?: string) {
    super(`${kind}: ${code}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.params = params;
    this.field = field;
  }
}
