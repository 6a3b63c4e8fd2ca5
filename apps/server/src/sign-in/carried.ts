import type { Request, Response } from 'express';
import * as z from 'zod';
import { cookieIn } from './cookie.ts';
import { createSealed } from './sealed.ts';

/** A note that a browser carries between two steps: nobody else can read or make it, and it soon means nothing. */
export interface Carried<Value> {
  readonly give: (response: Response, value: Value) => void;
  /** Null without one, or when it is too old. */
  readonly read: (request: Request) => Value | null;
  readonly take: (response: Response) => void;
}

export interface CarriedOptions<Value> {
  readonly name: string;
  readonly lastsMs: number;
  readonly schema: z.ZodType<Value>;
  readonly secret: Buffer;
  readonly isSecure: boolean;
  readonly clock: () => number;
}

export function createCarried<Value>(options: CarriedOptions<Value>): Carried<Value> {
  const { name: plainName, lastsMs, schema, secret, isSecure, clock } = options;
  const sealed = createSealed(secret, plainName);
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const kept = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;
  const envelope = z.object({ until: z.number(), value: schema });
  return {
    give(response, value) {
      const text = JSON.stringify({ until: clock() + lastsMs, value });
      response.cookie(name, sealed.seal(text), { ...kept, maxAge: lastsMs });
    },
    read(request) {
      const text = sealed.open(cookieIn(request, name));
      if (text === null) return null;
      const parsed = envelope.safeParse(JSON.parse(text));
      return parsed.success && parsed.data.until > clock() ? parsed.data.value : null;
    },
    take: (response) => void response.clearCookie(name, kept),
  };
}
