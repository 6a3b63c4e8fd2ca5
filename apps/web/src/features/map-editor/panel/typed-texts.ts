/** A text as somebody has typed it, under the name that stands beside its field. */
export interface TypedText {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/**
 * What is being typed, by the names of the fields: a text that cannot be kept stays in its field when the panel shows
 * something else meanwhile, and nothing is lost with an objective that somebody else removes.
 */
export interface TypedTexts {
  readonly of: (field: string) => TypedText | null;
  readonly keep: (typed: TypedText) => void;
  readonly drop: (field: string) => void;
  readonly all: () => readonly TypedText[];
}

export function createTypedTexts(): TypedTexts {
  const texts = new Map<string, TypedText>();
  return {
    of: (field) => texts.get(field) ?? null,
    keep: (typed) => void texts.set(typed.field, typed),
    drop: (field) => void texts.delete(field),
    all: () => [...texts.values()],
  };
}
