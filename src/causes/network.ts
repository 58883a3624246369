import type { Run, Values } from './cause.ts'

/** Addresses that exist in private networks only. https://www.rfc-editor.org/rfc/rfc1918 */
export function isPrivate(host: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)
}

/** Addresses of the instance itself. */
export function isLocal(host: string): boolean {
  return /^(?:127\.|localhost$|::1$|0\.0\.0\.0$)/.test(host)
}

/** Codes in which a Web function or an image ends that does not listen where the platform asks. */
const codesOfServers: ReadonlySet<number> = new Set([405, 443, 446])

/**
 * Whether it is the platform that was refused, at the port 9000 of the instance on which it asks a Web function: it says
 * so by `ReloadFail`, or in a code of its own. A function that calls its own port ends in 430.
 * https://cloud.tencent.com/document/product/583/56126
 */
export function isPlatformRefused({ values: { host = '', port }, run, before }: Asked): boolean {
  if (port !== '9000' || !isLocal(host.replace(/^\[|\]$/g, ''))) return false
  return /ReloadFail:[^\n]{0,40}$/.test(before) || codesOfServers.has(run.code ?? 0)
}

/**
 * Whether it is the command that starts a Web function or an image that names a file: they have no handler. Node.js says
 * so in its frames, else the code or its name does that such a function ends in.
 */
export function isOfStart({ code }: Run, after: string): boolean {
  return (
    code === 405 ||
    code === 446 ||
    /executeUserEntryPoint|runMain|ContainerStateExited|PortBindingFailed/.test(after)
  )
}

type Asked = { readonly values: Values; readonly run: Run; readonly before: string }
