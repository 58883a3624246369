/** Node.js's own modules, of all versions from 6 to 26 together. */
const own = new Set(
  wordsOf(`
    assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns
    domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring
    readline repl stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib
  `),
)

/**
 * What Node.js 12.16 and older have built in; from 14.18 on there is nothing.
 * https://cloud.tencent.com/document/product/583/11060 (as in tencentyun/intlcloud-documents, Node.js/环境说明)
 */
const builtInOld = new Set(
  wordsOf(`
    cos-nodejs-sdk-v5 base64-js buffer crypto-browserify ieee754 imagemagick isarray jmespath lodash microtime
    npm punycode puppeteer qcloudapi-sdk querystring request sax scf-nodejs-serverlessdb-sdk
    tencentcloud-sdk-nodejs url uuid xml2js xmlbuilder
  `),
)

const runtimesWithLibraries: readonly string[] = ['Nodejs6.10', 'Nodejs8.9', 'Nodejs10.15', 'Nodejs12.16']

/** Whether a runtime has a package of its own by that name, which may go on with a path. */
export function isBuiltIn(specifier: string, runtime: string): boolean {
  if (specifier.startsWith('node:')) return true
  const name = packageOf(specifier)
  return own.has(name) || (runtimesWithLibraries.includes(runtime) && builtInOld.has(name))
}

/** `@scope/name` of `@scope/name/lib/x`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Packages that do not load without their native part. */
export const nativeLibraries: ReadonlySet<string> = new Set(
  wordsOf('bcrypt better-sqlite3 sqlite3 canvas node-sass argon2 libxmljs nodejieba node-rdkafka re2'),
)

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
