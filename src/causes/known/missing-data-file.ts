import type { Cause, Trace, Values } from '../cause.ts'
import { isProgram } from '../programs.ts'

type Named = { readonly values: Values; readonly trace: Trace | undefined }

export default {
  id: 'missing-data-file',
  codes: [430, 443],
  values: ['path', 'operation'],
  evidence: [
    ...['FileNotFoundError', 'IOError', 'OSError'].map((type) => ({
      says: `${type}: [Errno 2] No such file or directory: '{path}'`,
      when: ({ values: { path = '' }, trace }: Named) =>
        !isProgram(path, trace) && !isTemporary(trace) && (isMakingFolder(trace) ? makingFolder : true),
    })),
    {
      says: "ENOENT: no such file or directory, mkdir '{path}'",
      when: ({ values: { path = '' } }) => isData(path) && makingFolder,
    },
    {
      says: "ENOENT: no such file or directory, {call} '{path}'",
      when: ({ values: { path = '' } }) => isData(path),
    },
    { says: "ENOENT, no such file or directory '{path}'", when: ({ values: { path = '' } }) => isData(path) },
    // Ruby and .NET.
    { says: 'No such file or directory @ rb_sysopen - {path}' },
    { says: "Could not find file '{path}'", when: ({ values: { path = '' } }) => isData(path) },
    { says: 'No such file {path}', when: ({ values: { path = '' } }) => /\/[^/]{1,80}\.\w{1,8}$/.test(path) },
    { says: 'java.io.FileNotFoundException: {path} (No such file or directory)' },
    { says: 'java.nio.file.NoSuchFileException: {path}' },
    {
      says: 'open {path}: no such file or directory',
      when: ({ trace, values: { path = '' } }) => (trace?.language ?? 'Go') === 'Go' && isData(path),
    },
    {
      says: '{path}: No such file or directory (os error 2)',
      when: ({ values: { path = '' } }) => isData(path),
    },
    ...['file_get_contents', 'fopen', 'file', 'readfile', 'simplexml_load_file', 'parse_ini_file'].map(
      (call) => ({
        says: `${call}({path}): failed to open stream: No such file or directory`,
      }),
    ),
    // Templates and resources, by what reads them.
    { says: 'TemplateNotFound: {path}' },
    { says: 'class path resource [{path}] cannot be opened because it does not exist' },
    { says: 'Failed to lookup view "{path}" in views directory' },
    { says: 'Config File "{path}" Not Found in' },
  ],
  derived: ({ values: { path, operation } }) =>
    path === undefined ? {} : operation === undefined ? { file: path } : { folder: path },
  headline: [
    {
      en: 'the folder {folder} cannot be made: the one above it does not exist',
      zh: '无法创建目录 {folder}：它的上级目录不存在',
    },
    { en: 'there is no file {file}', zh: '找不到文件 {file}' },
  ],
  steps: [
    {
      say: {
        en: 'Make it together with those above it; only /tmp can be written, and each instance has its own.',
        zh: '连同上级目录一起创建；只有 /tmp 可写，且每个实例各有一个。',
      },
      snippet: 'fs.mkdirSync(dir, { recursive: true })',
      when: ({ run, values }) => run.language !== 'Python' && values.folder !== undefined,
    },
    {
      say: {
        en: 'Make it together with those above it; only /tmp can be written, and each instance has its own.',
        zh: '连同上级目录一起创建；只有 /tmp 可写，且每个实例各有一个。',
      },
      snippet: 'os.makedirs(path, exist_ok=True)',
      when: ({ run, values }) => run.language === 'Python' && values.folder !== undefined,
    },
    {
      say: {
        en: 'What lies in /tmp belongs to one instance: write the file in the same run, or fetch it from COS.',
        zh: '/tmp 里的内容只属于单个实例：请在同一次运行中写入，或从 COS 获取。',
      },
      when: ({ values: { file = '' } }) => file.startsWith('/tmp'),
    },
    {
      say: {
        en: 'Put it into the package; names are case-sensitive on Linux.',
        zh: '把它打进代码包；Linux 区分文件名大小写。',
      },
      when: ({ values: { file } }) => isOfPackage(file),
    },
    {
      say: { en: 'Build its path from the code’s own folder.', zh: '用代码所在目录拼出路径。' },
      snippet: "os.path.join(os.path.dirname(os.path.abspath(__file__)), 'FILE')",
      when: ({ run, values: { file } }) => run.language === 'Python' && isOfPackage(file),
    },
    {
      say: { en: 'Build its path from the code’s own folder.', zh: '用代码所在目录拼出路径。' },
      snippet: "require('path').join(__dirname, 'FILE')",
      when: ({ run, values: { file } }) => run.language === 'Node.js' && isOfPackage(file),
    },
  ],
  notThis: [
    { en: 'A program that is missing.', zh: '缺少可执行程序。' },
    {
      en: 'A file that is missing and is handled: the run goes on.',
      zh: '找不到文件但代码已处理，运行继续。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/14570'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 7, in main_handler\\n    with open(\'config/cities.csv\') as f:\\nFileNotFoundError: [Errno 2] No such file or directory: \'config/cities.csv\'","statusCode":430}',
      values: { path: 'config/cities.csv' },
      code: 430,
    },
    {
      text: "Error: ENOENT: no such file or directory, open './config/prod.json'\n    at Object.openSync (fs.js:498:3)\n    at exports.main_handler (/var/user/index.js:3:20)",
      values: { path: './config/prod.json' },
      code: null,
    },
    {
      text: "FileNotFoundError: [Errno 2] No such file or directory: 'cookies.txt'",
      values: { path: 'cookies.txt' },
      code: null,
    },
    {
      text: 'Errno::ENOENT: No such file or directory @ rb_sysopen - config/cities.yml',
      values: { path: 'config/cities.yml' },
      code: null,
    },
    {
      text: 'jinja2.exceptions.TemplateNotFound: index.html',
      values: { path: 'index.html' },
      code: null,
    },
  ],
} satisfies Cause

/** What is told of a call that makes a folder: Node.js and Python name what is missing above it by the folder itself. */
const makingFolder = { operation: 'mkdir' }

function isMakingFolder(trace: Trace | undefined): boolean {
  return /\bmkdir\(/.test(trace?.innermost?.code ?? '')
}

function isOfPackage(file: string | undefined): boolean {
  return file !== undefined && !file.startsWith('/tmp')
}

/** Nobody puts a file with a name made up at random into a package. */
function isTemporary(trace: Trace | undefined): boolean {
  return /\/tempfile\.py$/.test(trace?.innermost?.file ?? '')
}

/** A file or a folder; a name alone may be a program’s. */
function isData(path: string): boolean {
  return /[/.]/.test(path)
}
