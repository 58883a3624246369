/** Nobody waits for an answer any more. */
const settled =
  /已(?:经)?(?:解决|修复|恢复)|(?:问题|这个).{0,6}(?:好了|解决了)|(?:已经|现在)不再?报|\b(?:fixed|solved|resolved)\b(?! ?\?)|no longer/

/** Whether the words around an error say that it is over. */
export function isSettled(near: string): boolean {
  return settled.test(near)
}
