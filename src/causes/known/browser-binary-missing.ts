import type { Cause } from '../cause.ts'
import { isBrowser } from '../programs.ts'

export default {
  id: 'browser-binary-missing',
  codes: [430],
  values: ['path'],
  evidence: [
    // Frames of Python's playwright; its words are those of Node.js'.
    { of: 'Python', says: "playwright._impl{any}Executable doesn't exist at {path}" },
    { says: "Executable doesn't exist at {path}" },
    { says: 'your cache path is incorrectly configured (which is: {path})' },
    { says: 'Could not find Chrome' },
    { says: 'Could not find Chromium' },
    { says: 'Chromium revision is not downloaded' },
    { says: 'Could not find expected browser' },
    { says: 'Browser was not found at the configured executablePath ({path})' },
    { says: 'Tried to find the browser at the configured path ({path})' },
    { says: 'An `executablePath` or `channel` must be specified' },
    { says: 'cannot find Chrome binary' },
    { says: 'no chrome binary at {path}' },
    {
      of: 'Python',
      says: "'{path}' executable needs to be in PATH",
      when: ({ values: { path = '' } }) => isBrowser(path),
    },
    { says: 'spawn {path} ENOENT', when: ({ values: { path = '' } }) => isBrowser(path) },
    { says: 'Unable to obtain driver for chrome' },
  ],
  headline: { en: 'there is no browser in the package', zh: '代码包里没有浏览器' },
  steps: [
    {
      say: {
        en: 'Ship one: an image function with Chrome, or the package @sparticuz/chromium, and set executablePath to it.',
        zh: '自带一个浏览器：使用装有 Chrome 的镜像函数，或 @sparticuz/chromium，并设置 executablePath。',
      },
      when: ({ run }) => run.language === 'Node.js' || run.language === undefined,
    },
    {
      say: {
        en: 'Use an image function with Chrome, and with the driver where the code uses Selenium; name its path in the code.',
        zh: '使用装有 Chrome 的镜像函数（用 Selenium 时还要有对应的 chromedriver），并在代码里指定路径。',
      },
      when: ({ run }) => run.language !== 'Node.js' && run.language !== undefined,
    },
    {
      say: {
        en: 'Only Node.js 12.16 and older have puppeteer built in; newer runtimes have no browser.',
        zh: '只有 Node.js 12.16 及更旧的运行环境内置 puppeteer，新的运行环境没有浏览器。',
      },
      when: ({ run }) => run.language === 'Node.js' || run.language === undefined,
    },
    {
      say: {
        en: 'playwright install cannot help here: what it downloads is not in the package, and the code’s folder is read-only.',
        zh: 'playwright install 在这里没有用：它下载的内容不在代码包里，而代码目录是只读的。',
      },
      when: ({ run, values: { path = '' } }) => run.language === 'Python' && path.includes('playwright'),
    },
  ],
  notThis: [
    { en: 'A browser that is there and lacks a system library.', zh: '浏览器存在，但缺少系统共享库。' },
  ],
  sources: ['https://tencentcloud.com/document/product/583/40323'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"Could not find Chrome (ver. 119.0.6045.105). This can occur if either you did not perform an installation before running the script","stackTrace":"Error: Could not find Chrome (ver. 119.0.6045.105). This can occur if either\\n    at ChromeLauncher.resolveExecutablePath (/var/user/node_modules/puppeteer-core/lib/cjs/puppeteer/node/ProductLauncher.js:295:27)","statusCode":430}',
      values: {},
      code: 430,
    },
    {
      text: "selenium.common.exceptions.WebDriverException: Message: 'chromedriver' executable needs to be in PATH. Please see https://sites.google.com/a/chromium.org/chromedriver/home",
      values: { path: 'chromedriver' },
      code: null,
    },
  ],
} satisfies Cause
