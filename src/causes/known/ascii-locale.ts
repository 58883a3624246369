import type { Cause } from '../cause.ts'

export default {
  id: 'ascii-locale',
  codes: [430, 443],
  values: [],
  evidence: [{ says: "'ascii' codec can't encode character" }, { says: "'ascii' codec can't decode byte" }],
  headline: { en: 'this runtime reads and writes text as ASCII', zh: '当前运行环境默认按 ASCII 读写文本' },
  steps: [
    {
      say: { en: 'Name the encoding where files are opened.', zh: '打开文件时写明编码。' },
      snippet: "open(path, encoding='utf-8')",
    },
    {
      say: {
        en: 'For print and logs, set the environment variable PYTHONIOENCODING to utf-8.',
        zh: 'print 和日志的输出，可把环境变量 PYTHONIOENCODING 设为 utf-8。',
      },
    },
    { say: { en: 'Python 3.7 and later use UTF-8 by themselves.', zh: 'Python 3.7 及以上默认就是 UTF-8。' } },
  ],
  notThis: [
    {
      en: 'The latin-1 codec: a header of HTTP with other letters in it.',
      zh: 'latin-1 编码报错：HTTP 头里有非拉丁字符。',
    },
  ],
  sources: ['https://docs.python.org/3/whatsnew/3.7.html'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 30, in main_handler\\n    print(title)\\nUnicodeEncodeError: \'ascii\' codec can\'t encode characters in position 0-3: ordinal not in range(128)","statusCode":430}',
      values: {},
      code: 430,
    },
  ],
} satisfies Cause
