/** One browser: keeps its cookies, sends the Origin that a page of this server would. */
export interface Browser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (
    method: 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** A screen's query; the answer as the wire has it. */
  readonly ask: (screen: string, input?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** A command by its place in the contract; its result. */
  readonly command: (path: string, input: unknown) => Promise<Response>;
  readonly signIn: (email: string, password: string) => Promise<Response>;
  /** Of the cookies that the server gave last; the whole header line. */
  readonly cookieLine: () => string;
  readonly cookie: () => string;
}

export function newBrowser(origin: string): Browser {
  const jar = new Map<string, string>();
  let line = '';
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Response> => {
    const own = jar.size === 0 ? {} : { cookie: cookie() };
    const response = await fetch(origin + path, {
      method,
      headers: { ...own, ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    for (const given of response.headers.getSetCookie()) {
      line = given;
      const [pair = ''] = given.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(given)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  // Without a word on caching, fetch asks past every cache as soon as it is given an ETag by hand.
  const get: Browser['get'] = (path, headers = {}) =>
    request('GET', path, 'if-none-match' in headers ? { 'cache-control': 'max-age=0', ...headers } : headers);
  const send: Browser['send'] = (method, path, body, headers = {}) =>
    request(
      method,
      path,
      { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body === undefined ? undefined : JSON.stringify(body),
    );
  return {
    get,
    send,
    ask: (screen, input, headers) =>
      get(
        `/trpc/${screen}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        headers,
      ),
    command: (path, input) => send('POST', `/trpc/${path}`, input),
    signIn: (email, password) => send('POST', '/auth/sign-in', { email, password }),
    cookieLine: () => line,
    cookie,
  };
}

/** The body of an answer, as JSON of a known shape. */
export async function bodyOf<T>(response: Response): Promise<T> {
  // Each test names the shape that its request is answered with.
  return (await response.json()) as T;
}
