import type { Cause, Values } from '../cause.ts'
import { isBrowser, isOfPip, isProgram } from '../programs.ts'

export default {
  id: 'executable-missing',
  codes: [405, 430, 439, 443, 445, 446],
  values: ['path'],
  evidence: [
    { says: 'fork/exec {path}: no such file or directory' },
    // Of a Web function that has no start file, or one that cannot be started.
    {
      says: '[{path}] no such file or directory',
      by: 'platform',
      when: ({ values }) => isStartFile(values.path),
    },
    { says: 'scf_bootstrap: line {line}: {path}: not found' },
    { says: 'scf_bootstrap: line {line}: {path}: No such file or directory' },
    { says: 'scf_bootstrap: {line}: {path}: not found' },
    { says: '{path}: command not found', when: ({ values: { path = '' } }) => !/^\d/.test(path) },
    { says: 'command not found: {path}' },
    { says: 'exec: "{path}": executable file not found in $PATH' },
    { says: 'exec: "{path}": stat {file}: no such file or directory' },
    { says: 'exec {path}: no such file or directory' },
    { says: 'exec: {path}: not found' },
    {
      says: 'spawn {path} ENOENT',
      when: ({ values: { path = '' } }) => !isBrowser(path),
    },
    { says: 'spawnSync {path} ENOENT', when: ({ values: { path = '' } }) => !isBrowser(path) },
    // Dash counts lines, busybox does not.
    { says: 'sh: {n}: {path}: not found' },
    { says: 'sh: {path}: not found', when: ({ values: { path = '' } }) => !/^\d/.test(path) },
    { says: 'sh: {path}: No such file or directory' },
    { says: 'sh: line {n}: {path}: No such file or directory' },
    // What the first line of a script calls.
    { says: "env: '{path}': No such file or directory" },
    { says: 'env: {path}: No such file or directory' },
    { says: "env: can't execute '{path}': No such file or directory" },
    {
      says: "[Errno 2] No such file or directory: '{path}'",
      when: ({ values: { path = '' }, trace }) => isProgram(path, trace),
    },
    { says: 'Cannot run program "{path}"' },
    { says: "{path} is not installed or it's not in your PATH" },
    {
      says: "'{path}' executable needs to be in PATH",
      when: ({ values: { path = '' } }) => !isBrowser(path),
    },
    { says: 'No {path} executable found' },
    { says: 'Is {path} installed and in PATH' },
    {
      says: 'Error: Cannot find {path}',
      when: ({ values: { path = '' } }) => /^ff(?:mpeg|probe)$/.test(path),
    },
    { says: '{path}: bad interpreter: No such file or directory' },
    // Bash from 5.2 on: the script is there, and the interpreter in its first line is not.
    { says: '{path}: cannot execute: required file not found' },
    { says: 'fileNotFound or no execute permission: {path}' },
    // PyExecJS.
    { says: 'Could not find an available JavaScript runtime', when: () => ({ path: 'node' }) },
  ],
  derived: ({ values: { path = '' } }) => ({
    name: isScript(path) ? nameOf(path) : 'scf_bootstrap',
    program: nameOf(path),
    ...placeOf(path),
    ...(isStartFile(path) && { startFile: nameOf(path) }),
  }),
  headline: [
    {
      en: 'the start file {startFile} was not found, or its interpreter was not',
      zh: '找不到启动文件 {startFile} 或它的解释器',
    },
    { en: 'the program {path} was not found', zh: '找不到程序 {path}' },
  ],
  steps: [
    {
      say: {
        en: 'Put {name} at the top of the zip, with mode 755, and zip it on Linux, macOS or WSL; zips made by Windows lose the mode.',
        zh: '把 {name} 放在压缩包根目录，权限设为 755，并在 Linux、macOS 或 WSL 上打包；Windows 打的 zip 会丢失权限。',
      },
      snippet: 'chmod 755 {name}',
      when: ({ values }) => isScript(values.path),
    },
    {
      say: {
        en: 'Go: build the binary and put it at the top of the zip; the handler is its name.',
        zh: 'Go：编译出二进制文件放在压缩包根目录，执行方法填它的文件名。',
      },
      snippet: 'GOOS=linux GOARCH=amd64 go build -o main main.go && zip main.zip main',
      when: ({ values: { path }, run: { language = 'Go' } }) => language === 'Go' && isHandler(path),
    },
    {
      say: {
        en: 'Install it into the package, and start it as a module with the whole path of the interpreter.',
        zh: '把它装进代码包，并用解释器的完整路径以模块方式启动。',
      },
      snippet: 'pip3 install {program} -t .\n/var/lang/python37/bin/python3.7 -m {program} …',
      when: ({ values: { path = '' } }) => isOfPip(path),
    },
    {
      say: {
        en: 'Call the interpreter by its whole path, in scf_bootstrap too, such as /var/lang/node16/bin/node or /var/lang/python37/bin/python3.7.',
        zh: '用完整路径调用解释器（scf_bootstrap 里也要写完整），例如 /var/lang/node16/bin/node、/var/lang/python37/bin/python3.7。',
      },
      when: ({ values: { path } }) => isScript(path) || isInterpreter(path),
    },
    {
      say: [
        {
          en: '{path} comes from a layer: put {program} (built for Linux x86_64, mode 755) into the layer’s zip as {inLayer}, and bind the layer to the function; or use an image function that has it.',
          zh: '{path} 来自层：把 {program}（Linux x86_64 版，权限 755）放进层的压缩包，路径为 {inLayer}，并把该层绑定到函数；或改用自带它的镜像函数。',
        },
        {
          en: '{path} comes from the package: put {program} (built for Linux x86_64, mode 755) into the zip as {inPackage}; or use an image function that has it.',
          zh: '{path} 来自代码包：把 {program}（Linux x86_64 版，权限 755）放进压缩包，路径为 {inPackage}；或改用自带它的镜像函数。',
        },
        {
          en: 'Put {program} (built for Linux x86_64, mode 755) into the package or a layer, and call it by its full path, /var/user/{program} or /opt/{program}; or use an image function that has it.',
          zh: '把 {program}（Linux x86_64 版，权限 755）放进代码包或层，用完整路径调用：/var/user/{program} 或 /opt/{program}；或改用自带它的镜像函数。',
        },
      ],
      when: ({ values: { path }, run: { language = 'Go' } }) =>
        !isScript(path) &&
        !isInterpreter(path) &&
        !isOfPip(path ?? '') &&
        !(language === 'Go' && isHandler(path)),
    },
    {
      say: {
        en: 'If the file is there, check its line endings (LF, not CRLF) and the interpreter in its first line.',
        zh: '文件明明存在时，检查换行符（应为 LF）和首行的解释器路径。',
      },
      snippet: "sed -i 's/\\r$//' {name}",
      // What the code itself starts, it starts without a script.
      when: ({ values: { path }, run }) => isScript(path) || (isInterpreter(path) && run.code !== 430),
    },
  ],
  notThis: [
    {
      en: 'A binary for another processor: exec format error.',
      zh: '二进制文件的平台不对，报 exec format error。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/56126'],
  examples: [
    {
      text: '{"errorMessage":"[./scf_bootstrap] no such file or directory","statusCode":443}',
      values: { path: './scf_bootstrap' },
      code: 443,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"fork/exec /var/user/main: no such file or directory","requestId":"3c2b1a09-8f7e-4d6c-b5a4-938271605f4e","statusCode":443}',
      values: { path: '/var/user/main' },
      code: 443,
    },
    {
      text: './scf_bootstrap: line 2: node16: command not found',
      values: { path: 'node16' },
      code: null,
    },
    { text: "env: can't execute 'bash': No such file or directory", values: { path: 'bash' }, code: null },
    { text: '/usr/bin/env: ‘node’: No such file or directory', values: { path: 'node' }, code: null },
    {
      text: 'docker: Error response from daemon: failed to create task for container: OCI runtime create failed: runc create failed: unable to start container process: exec: "npm": executable file not found in $PATH: unknown.',
      values: { path: 'npm' },
      code: null,
    },
    {
      text: 'Error: Command failed: wkhtmltopdf - -\n/bin/sh: wkhtmltopdf: command not found',
      values: { path: 'wkhtmltopdf' },
      code: null,
    },
    {
      text: "pytesseract.pytesseract.TesseractNotFoundError: tesseract is not installed or it's not in your PATH. See README file for more information.",
      values: { path: 'tesseract' },
      code: null,
    },
  ],
} satisfies Cause

function nameOf(path: string): string {
  return path.replace(/^.*\//, '')
}

/** Where in a layer or in the package it belongs, of a path that says so. */
function placeOf(path: string): Values {
  const [, inLayer, inPackage] = /^(?:\/opt\/(.+)|\/var\/user\/(.+))$/.exec(path) ?? []
  return { ...(inLayer !== undefined && { inLayer }), ...(inPackage !== undefined && { inPackage }) }
}

/** What the handler of Go names: a file at the top of the package. */
function isHandler(path = ''): boolean {
  return !isScript(path) && /^(?:\/var\/user|\.)\/[\w-]+$/.test(path)
}

function isScript(path = ''): boolean {
  return isStartFile(path) || path.endsWith('.sh')
}

/** What start files call, by a name or a path that the function's system does not have. */
function isInterpreter(path = ''): boolean {
  return /^(?:(?:ba|da|z)?sh|node(?:js)?|npm|npx|python|php|java)[\d.]*$/.test(nameOf(path))
}

/** What a Web function or a Custom Runtime begins with. */
function isStartFile(path: string | undefined): boolean {
  return /(?:^|\/)(?:scf_)?bootstrap$/.test(path ?? '')
}
