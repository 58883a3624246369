import type { Cause, Trace, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'

type Printed = { readonly values: Values; readonly after: string; readonly trace: Trace | undefined }

export default {
  id: 'code-syntax-error',
  codes: [430, 443],
  values: ['file', 'line'],
  evidence: [
    { says: 'IndentationError: {message}', when: ({ trace }) => place(trace) },
    { says: 'TabError: {message}', when: ({ trace }) => place(trace) },
    // A bracket, in quotation marks or not, is what Python's may begin with.
    ...['SyntaxError: {message}', "SyntaxError: '{message}'", 'SyntaxError: ({message})'].map((says) => ({
      says,
      // JSON and HTML that were parsed as something else are no code, and what a package exports is no syntax.
      when: ({ values: { message = '' }, after, trace }: Printed) =>
        !/\bJSON\b|does not provide an export|^Named export/.test(message + after.split('\n')[0]) &&
        isOfCode(trace) &&
        place(trace),
    })),
    { of: 'PHP', says: 'Parse error: syntax error, {any} in {file} on line {line}', when: ofFile },
    { of: 'PHP', says: 'ParseError: syntax error, {any} in {file}:{line}', when: ofFile },
    { of: 'PHP', says: 'ParseError: syntax error', when: ({ trace }) => place(trace) },
    // The message of an exception in Python that was printed without its type has the place behind it.
    {
      says: '({file}, line {line})',
      when: ({ values, before }) =>
        /syntax error|invalid syntax|unexpected indent|expected an indented block|unterminated string|missing parentheses in call/i.test(
          before.split('\n').at(-1) ?? '',
        ) && ofFile({ values }),
    },
  ],
  headline: [
    { en: 'line {line} of {file} cannot be parsed', zh: '{file} 第 {line} 行有语法错误' },
    { en: 'the code cannot be parsed', zh: '代码有语法错误' },
  ],
  steps: [
    {
      say: {
        en: 'Correct the line and deploy; try it on your machine first.',
        zh: '改正这一行再部署，先在本地试一下。',
      },
      snippet: 'python3 -m py_compile {file}',
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Correct the line and deploy; try it on your machine first.',
        zh: '改正这一行再部署，先在本地试一下。',
      },
      snippet: 'node --check {file}',
      when: ({ run }) => run.language === 'Node.js',
    },
    {
      say: {
        en: 'Correct the line and deploy; try it on your machine first.',
        zh: '改正这一行再部署，先在本地试一下。',
      },
      snippet: 'php -l {file}',
      when: ({ run }) => run.language === 'PHP',
    },
    {
      say: { en: 'Correct the line and deploy.', zh: '改正这一行再部署。' },
      when: ({ run }) => !['Python', 'Node.js', 'PHP'].includes(run.language ?? ''),
    },
    {
      say: {
        en: 'Look for a pasted line break, a full-width quote or bracket, and mixed tabs and blanks.',
        zh: '检查是否粘贴进了换行、全角引号或括号，或混用了制表符和空格。',
      },
    },
  ],
  notThis: [
    { en: 'Syntax that is right and too new for the runtime.', zh: '语法没错，但运行环境的版本太旧。' },
    { en: 'An answer that was not JSON.', zh: '收到的回复不是 JSON。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"  File \\"/var/user/index.py\\", line 14\\n    token = \'abc\\n               ^\\nSyntaxError: EOL while scanning string literal","statusCode":443}',
      values: { file: 'index.py', line: '14' },
      code: 443,
    },
    {
      text: '/var/user/index.js:8\n  const a = {\n            ^\n\nSyntaxError: missing ) after argument list\n    at wrapSafe (internal/modules/cjs/loader.js:1053:16)',
      values: { file: 'index.js', line: '8' },
      code: null,
    },
    {
      text: '  File "/var/user/index.py", line 22\n    print "hello"\n                ^\nSyntaxError: Missing parentheses in call to \'print\'. Did you mean print("hello")?',
      values: { file: 'index.py', line: '22' },
      code: null,
    },
    {
      text: "/var/user/index.js:14\n    const a = ;\n              ^\n\nSyntaxError: Unexpected token ';'\n    at wrapSafe (internal/modules/cjs/loader.js:1053:16)",
      values: { file: 'index.js', line: '14' },
      code: null,
    },
    {
      text: "PHP Parse error:  syntax error, unexpected '}', expecting ',' or ';' in /var/user/index.php on line 8",
      values: { file: 'index.php', line: '8' },
      code: null,
    },
  ],
} satisfies Cause

/** The trace shows the place, or the platform was loading the code. */
function isOfCode(trace: Trace | undefined): boolean {
  return trace !== undefined && (trace.isBeforeOwnCode || trace.innermost?.file === trace.ownFrames[0]?.file)
}

function place(trace: Trace | undefined) {
  const frame = trace?.ownFrames[0]
  return frame === undefined ? true : { file: inPackage(frame.file), line: String(frame.line) }
}

function ofFile({ values: { file = '' } }: { readonly values: Values }) {
  return { file: inPackage(file) }
}
