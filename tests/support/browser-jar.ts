import { parseSetCookie, type SetCookie } from 'cookie';

/** A client that keeps cookies by origin and follows redirects as a browser does. It remembers what each cookie was set with. */
export function createJar() {
  const jars = new Map<string, Map<string, SetCookie>>();
  const jarOf = (url: string) => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, SetCookie>();
    jars.set(origin, jar);
    return jar;
  };

  async function get(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jarOf(url).values()].map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const set = parseSetCookie(line);
      if (set.maxAge === 0 || set.value === '') jarOf(url).delete(set.name);
      else jarOf(url).set(set.name, set);
    }
    return response;
  }

  /** Follows redirects to the first answer that is none. */
  async function follow(url: string): Promise<{ readonly response: Response; readonly url: string }> {
    for (let at = url, steps = 0; steps < 20; steps += 1) {
      const response = await get(at, { headers: { accept: 'text/html' } });
      const location = response.headers.get('location');
      if (!location) return { response, url: at };
      at = new URL(location, at).href;
    }
    throw new Error('the redirects have no end');
  }

  return { get, follow, cookiesOf: (url: string) => [...jarOf(url).values()] };
}
