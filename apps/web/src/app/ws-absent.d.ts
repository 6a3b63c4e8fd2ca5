// The wire's types name the server's web socket library, and its types would bring the globals of Node into the browser.
declare const absent: never;
export type { absent };
