const usual: readonly string[] = [
  'main_handler',
  'mainhandler',
  'handler',
  'lambda_handler',
  'main',
  'handle',
]

/** How likely a function is a handler by its name: 0 is the console's own. */
export function rankOf(name: string): number {
  const place = usual.indexOf(name.toLowerCase())
  if (place >= 0) return place
  return /handler/i.test(name) ? usual.length : usual.length + 1
}

/** The function that is meant for a handler: by its name, or because there is no other. */
export function likeliest(functions: readonly string[]): string | undefined {
  const [first, ...more] = functions.toSorted((one, other) => rankOf(one) - rankOf(other))
  if (first === undefined) return undefined
  return more.length === 0 || rankOf(first) <= usual.length ? first : undefined
}
