/** The form of a handler. `free`: whatever the program behind it makes of the string. */
export type Format = 'one-segment' | 'two-segment' | 'three-segment' | 'free'

/** What all versions of a language have in common. */
export type Family = {
  readonly family: 'Python' | 'Node.js' | 'PHP' | 'Go' | 'Java' | 'Custom Runtime' | 'Image' | 'Web function'
  readonly format: Format
  /** The ending that SCF adds to the file part itself; `null` where the handler names no source file. */
  readonly extension: string | null
  /** What the console fills in; `null` where any string will do. */
  readonly defaultHandler: string | null
  /** The status code when the file is there and the function or class in it is not; `null` where no source says it. */
  readonly missingFunction: number | null
}

export type Runtime = Family & {
  /** The API's spelling. `Image` and `WebFunction` are kinds of function, not names the API takes. */
  readonly name: string
  readonly status: 'current' | 'retiring'
  /** Known by its version only: no page writes the API's name for it, so a menu of those leaves it out. */
  readonly unnamed?: true
  readonly source: string
}

const twoSegments = { format: 'two-segment', defaultHandler: 'index.main_handler' } as const
const anyForm = { format: 'free', extension: null, defaultHandler: null, missingFunction: null } as const

const python: Family = { family: 'Python', ...twoSegments, extension: '.py', missingFunction: 443 }
const node: Family = { family: 'Node.js', ...twoSegments, extension: '.js', missingFunction: null }
const php: Family = { family: 'PHP', ...twoSegments, extension: '.php', missingFunction: 430 }
const go: Family = {
  family: 'Go',
  format: 'one-segment',
  extension: null,
  defaultHandler: 'main',
  missingFunction: null,
}
const java: Family = {
  family: 'Java',
  format: 'three-segment',
  extension: null,
  defaultHandler: 'example.Hello::mainHandler',
  missingFunction: 443,
}

const createFunction = 'https://cloud.tencent.com/document/api/583/18586'
const serverlessDemo = 'https://github.com/tencentyun/serverless-demo'
const nodeEnvironment = 'https://cloud.tencent.com/document/product/583/11060'
const cloudBase = 'https://docs.cloudbase.net/cloud-function/runtime-support'

/**
 * Every runtime with a name of its own. No source gives an end date for any of them; `retiring` is what the
 * page on the Node.js environment says of the two oldest versions.
 */
export const runtimes: readonly Runtime[] = [
  { name: 'Python2.7', ...python, status: 'current', source: createFunction },
  { name: 'Python3.6', ...python, status: 'current', source: createFunction },
  { name: 'Python3.7', ...python, status: 'current', source: createFunction },
  { name: 'Python3.9', ...python, status: 'current', source: createFunction },
  { name: 'Python3.10', ...python, status: 'current', source: createFunction },
  { name: 'Python3.11', ...python, status: 'current', source: cloudBase },
  { name: 'Nodejs6.10', ...node, status: 'retiring', source: nodeEnvironment },
  { name: 'Nodejs8.9', ...node, status: 'retiring', source: nodeEnvironment },
  { name: 'Nodejs10.15', ...node, status: 'current', source: createFunction },
  { name: 'Nodejs12.16', ...node, status: 'current', source: createFunction },
  { name: 'Nodejs14.18', ...node, status: 'current', source: createFunction },
  { name: 'Nodejs16.13', ...node, status: 'current', source: createFunction },
  { name: 'Nodejs18.15', ...node, status: 'current', source: createFunction },
  {
    name: 'Nodejs20.19',
    ...node,
    status: 'current',
    source: 'https://github.com/TencentCloudBase/CloudBase-AI-Toolkit/issues/619',
  },
  { name: 'Nodejs22.21', ...node, status: 'current', source: cloudBase },
  { name: 'Nodejs24.11', ...node, status: 'current', source: cloudBase },
  // The page writes 26.x.
  { name: 'Nodejs26', ...node, status: 'current', unnamed: true, source: cloudBase },
  { name: 'Php5.6', ...php, status: 'current', source: createFunction },
  { name: 'Php7', ...php, status: 'current', source: createFunction },
  { name: 'Php7.4', ...php, status: 'current', source: createFunction },
  { name: 'Php8.0', ...php, status: 'current', source: createFunction },
  { name: 'Go1', ...go, status: 'current', source: createFunction },
  { name: 'Java8', ...java, status: 'current', source: createFunction },
  {
    name: 'Java11',
    ...java,
    status: 'current',
    source: 'https://cloud.tencent.com/document/product/583/67366',
  },
  { name: 'Java17', ...java, status: 'current', source: serverlessDemo },
  { name: 'Java21', ...java, status: 'current', source: serverlessDemo },
  {
    name: 'CustomRuntime',
    family: 'Custom Runtime',
    ...anyForm,
    status: 'current',
    source: createFunction,
  },
  {
    name: 'Image',
    family: 'Image',
    ...anyForm,
    status: 'current',
    source: 'https://cloud.tencent.com/document/product/583/56052',
  },
  {
    name: 'WebFunction',
    family: 'Web function',
    ...anyForm,
    status: 'current',
    source: 'https://cloud.tencent.com/document/product/583/58400',
  },
]
