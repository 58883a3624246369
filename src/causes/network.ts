/** Addresses that exist in private networks only. https://www.rfc-editor.org/rfc/rfc1918 */
export function isPrivate(host: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)
}

/** Addresses of the instance itself. */
export function isLocal(host: string): boolean {
  return /^(?:127\.|localhost$|::1$|0\.0\.0\.0$)/.test(host)
}
