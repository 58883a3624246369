export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address holds a password: never to be printed. */
  | { readonly kind: 'postgres'; readonly url: string }

/** The database that `DATABASE_URL` names, or `undefined` if it names none. */
export function databaseOf(url: string): DatabaseConfig | undefined {
  if (/^postgres(?:ql)?:\/\//.test(url))
    return URL.parse(url) === null ? undefined : { kind: 'postgres', url }
  const path = sqlitePath(url)
  return path === '' ? undefined : { kind: 'sqlite', path }
}

/** The path in `file:PATH` or `file:///PATH`; `:memory:` for tests; empty for anything else. */
function sqlitePath(url: string): string {
  if (url === ':memory:') return url
  if (!url.startsWith('file:')) return ''
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
  return path.startsWith('//') ? '' : path
}
