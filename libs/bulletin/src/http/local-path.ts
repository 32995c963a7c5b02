const HERE = 'http://localhost';

/** A path of this server as a link may name it, or `/`: never another site, and not the login itself. */
export function localPath(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/')) return '/';
  let url: URL;
  try {
    url = new URL(text, HERE);
  } catch {
    return '/';
  }
  const { origin, pathname, search } = url;
  // The parser reads `/\host` and `/<tab>/host` as another host; what it leaves as `//host` in the path is one again.
  return origin !== HERE || pathname.startsWith('//') || /^\/(log(in|out)|password)$/.test(pathname)
    ? '/'
    : pathname + search;
}
