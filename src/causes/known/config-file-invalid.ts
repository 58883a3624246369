import type { Cause, Trace, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'
import { parsedVariableIn } from '../python/environment.ts'

type Said = { readonly trace: Trace | undefined; readonly before: string; readonly after: string }

/** What parsers of JSON say, those of Python, Node.js and Go. */
const objections = [
  'Expecting value: line {n} column {n} (char {n})',
  "Expecting ',' delimiter: line {n}",
  'Extra data: line {n}',
  'Invalid control character at: line {n}',
  'invalid character {any} looking for beginning of',
  'invalid character {any} after',
  'invalid character {any} in',
  'unexpected end of JSON input',
  'Unexpected token',
  'parsing error: ',
] as const
const isOfConfig = /\bconf(?:ig)?(?:uration)?\b|config|配置|\.(?:ya?ml|toml|ini)\b/i
const isOfAnswer = /https?:\/\/|response|响应|返回/i
/** What precedes the objection, on its line or as the line that announces it. */
const lineAt = (before: string) => before.slice(-200).split('\n').slice(-2).join('\n')

export default {
  id: 'config-file-invalid',
  codes: [430, 443],
  values: ['file', 'line', 'column'],
  evidence: [
    {
      says: 'JSONDecodeError: {message}',
      when: ({ trace, before, after }) =>
        (trace?.ownFrames.length ?? 0) > 0
          ? readsFile(trace) && fileIn(trace)
          : isSaidOfFile(after) && fileNamed(before + after),
    },
    // A program may log only the message; what other services send fails at its first character instead.
    {
      says: 'Expecting property name enclosed in double quotes',
      when: ({ trace }) => trace === undefined || (readsFile(trace) && fileIn(trace)),
    },
    // YAML of Go and of Java.
    // What programs say of a file that they do not show.
    ...[
      'configuration file contains invalid',
      'configuration file is invalid',
      'invalid configuration file',
    ].map((says) => ({ says, when: ({ before, after }: Said) => fileNamed(before + after) })),
    { says: 'npm ERR! code EJSONPARSE', when: () => ({ file: 'package.json' }) },
    { says: 'TOMLDecodeError', when: ({ trace }) => fileIn(trace) },
    { says: 'TOML parse error at line', when: ({ before, after }) => fileNamed(before + after) },
    { says: 'toml: line {n}', when: ({ before, after }) => fileNamed(before + after) },
    { says: 'yaml: line {n}: {message}', when: ({ before, after }) => fileNamed(before + after) },
    { says: 'yaml: unmarshal errors', when: ({ before, after }) => fileNamed(before + after) },
    ...['scanner.ScannerException', 'parser.ParserException'].map((says) => ({
      says: `org.yaml.snakeyaml.${says}`,
      when: ({ before, after }: Said) => fileNamed(before + after),
    })),
    { says: 'nginx: [emerg] {any} in {file}:{line}' },
    { says: "Error parsing JSON in file '{file}'" },
    { says: 'Y A M L Exception {any} in "{file}"' },
    // js-yaml and PyYAML name the place in the same way, whatever they object to.
    ...[
      'in "{file}" at line {line}, column {column}',
      'in "{file}", line {line}, column {column}',
      'in "{file}" ({line}:{column})',
    ].map((says) => ({
      says,
      when: ({ values: { file = '' } }: { readonly values: Values }) => /\.ya?ml$/.test(file),
    })),
    // What its parsers have in common.
    ...[
      'mapping values are not allowed',
      'did not find expected key',
      "could not find expected ':'",
      'that cannot start any token',
      'block sequence entries are not allowed',
      'bad indentation of a mapping entry',
      'duplicated mapping key',
    ].map((says) => ({ says, when: ({ before, after }: Said) => fileNamed(before + after) })),
    { says: 'YAMLException: {any} in "{file}"' },
    { says: 'YAMLException: {message}' },
    { says: 'yaml.scanner.ScannerError', when: ({ trace }) => fileIn(trace) },
    { says: 'yaml.parser.ParserError', when: ({ trace }) => fileIn(trace) },
    { says: 'file has incorrect format. Details: {any} in "{file}"' },
    {
      says: 'ValueError: {message}',
      when: ({ trace }) =>
        /\b(?:json5?|yaml|toml)\.loads?\(/.test(ownCode(trace)) && readsFile(trace) && fileIn(trace),
    },
    { says: 'toml.decoder.TomlDecodeError', when: ({ trace }) => fileIn(trace) },
    { says: "configparser.MissingSectionHeaderError: File contains no section headers. file: '{file}'" },
    { says: 'configparser.DuplicateOptionError', when: ({ trace }) => fileIn(trace) },
    { says: 'configparser.ParsingError: Source contains parsing errors: {file}' },
    { says: 'SyntaxError: {file}: Unexpected', when: ({ values: { file = '' } }) => /\.json$/.test(file) },
    ...['Unexpected', 'Expected', 'Bad control character', 'Bad escaped character'].map((words) => ({
      says: `{file}: ${words}`,
      when: ({ values: { file = '' } }: { readonly values: Values }) => /\.json$/.test(file),
    })),
    // Whatever a parser objects to, on a line that says that it was a configuration.
    ...objections.map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ trace, before, after }: Said) =>
        trace === undefined &&
        isOfConfig.test(lineAt(before)) &&
        !isOfAnswer.test(lineAt(before)) &&
        parsedVariableIn(lineAt(before)) === undefined &&
        fileNamed(lineAt(before) + after),
    })),
  ],
  whose: { sides: ['config'], retry: 'no' },
  derived: ({ values: { file = 'config.json' } }) => {
    const name = inPackage(file)
    if (!/^[\w./-]+$/.test(name)) return {}
    return /\.ya?ml$/.test(name) ? { yaml: name } : { checked: name }
  },
  headline: [
    { en: 'the configuration file {file} cannot be parsed', zh: '配置文件 {file} 格式有误，无法解析' },
    { en: 'a configuration file of the function cannot be parsed', zh: '函数的配置文件格式有误，无法解析' },
  ],
  steps: [
    {
      say: {
        en: 'Validate it at the line and column that the message names.',
        zh: '按报错里的行号和列号检查文件。',
      },
      snippet: 'python3 -m json.tool {checked}',
      when: ({ values: { file } }) => file === undefined || file.endsWith('.json'),
    },
    {
      say: [
        {
          en: 'Look at line {line}, column {column}; a YAML parser checks the whole file.',
          zh: '查看第 {line} 行第 {column} 列；再用 YAML 解析器检查整个文件。',
        },
        {
          en: 'Look at the line that the message names; a YAML parser checks the whole file.',
          zh: '查看报错里的那一行；再用 YAML 解析器检查整个文件。',
        },
      ],
      snippet: 'python3 -c "import yaml; yaml.safe_load(open(\'{yaml}\'))"',
      when: ({ values: { file = '' } }) => /\.ya?ml$/.test(file),
    },
    {
      say: {
        en: 'Look at the line that the message names.',
        zh: '查看报错里的那一行。',
      },
      when: ({ values: { file } }) => file !== undefined && !/\.(?:json|ya?ml)$/.test(file),
    },
    {
      say: {
        en: 'Usual mistakes: full-width quotes, a comma after the last item, a byte order mark, tabs in YAML.',
        zh: '常见问题：全角引号、末项多了逗号、文件带 BOM、YAML 里用了制表符。',
      },
    },
  ],
  notThis: [{ en: 'An answer of another service that is not JSON.', zh: '其他服务返回的内容不是 JSON。' }],
  sources: ['https://docs.python.org/3/library/json.html'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 5, in <module>\\n    cfg = json.load(open(\'config.json\', encoding=\'utf-8\'))\\n  File \\"/var/lang/python37/lib/python3.7/json/__init__.py\\", line 296, in load\\n    parse_constant=parse_constant)\\njson.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 9 column 1 (char 164)","statusCode":443}',
      values: { file: 'config.json' },
      code: 443,
    },
    {
      text: 'Traceback (most recent call last):\n  File "/var/user/index.py", line 4, in main_handler\n    conf = json.load(open(\'config.json\'))\n  File "/var/lang/python36/lib/python3.6/json/__init__.py", line 299, in load\njson.decoder.JSONDecodeError: Expecting \',\' delimiter: line 5 column 3 (char 60)',
      values: { file: 'config.json' },
      code: null,
    },
    {
      text: 'Exiting: error loading config file: yaml: line 21: did not find expected key',
      values: {},
      code: null,
    },
    {
      text: '(<unknown>): mapping values are not allowed in this context at line 4 column 37',
      values: {},
      code: null,
    },
    {
      text: "SyntaxError: /var/user/config.json: Expected ',' or '}' after property value in JSON at position 40\n    at parse (<anonymous>)\n    at Module._extensions..json (node:internal/modules/cjs/loader:1338:39)",
      values: { file: '/var/user/config.json' },
      code: null,
    },
    {
      text: "2020/01/08 08:15:41 Failed to parse config file: invalid character '}' looking for beginning of object key string",
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** Somebody says what is wrong with the file, where no line of code tells what was read. */
function isSaidOfFile(said: string): boolean {
  return (
    /\bconfig|配置|\.json\b|\.ya?ml\b/i.test(said) && /comma|quote|bracket|逗号|引号|括号|格式/i.test(said)
  )
}

function fileNamed(said: string) {
  const file = /(?<![\w./-])(\/?(?:[\w.-]{1,60}\/){0,8}[\w-]{1,60}\.(?:json|ya?ml|toml))(?![\w.])/.exec(
    said,
  )?.[1]
  return file === undefined || file === 'package.json' ? true : { file }
}

const ownCode = (trace: Trace | undefined) => (trace?.ownFrames ?? []).map(({ code = '' }) => code).join('\n')

/** What was parsed came from a file or a setting, and not from an answer. */
function readsFile(trace: Trace | undefined): boolean {
  const code = ownCode(trace)
  // The value of a variable is no file.
  if (parsedVariableIn(trace?.ownFrames[0]?.code ?? '') !== undefined) return false
  return (
    /json5?\.load\(|\bopen\(|[A-Za-z]_(?:FILE|file|PATH|path)\b|read_text|environ|getenv|\.read\(\)/.test(
      code,
    ) && !/response|resp\b|\.json\(\)|urlopen|requests\./.test(code)
  )
}

function fileIn(trace: Trace | undefined) {
  const file = /['"]([\w./-]{1,120}\.(?:json|ya?ml|toml|ini|cfg|conf))['"]/.exec(ownCode(trace))?.[1]
  return file === undefined ? true : { file }
}
