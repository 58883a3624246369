import type { Rule } from '../kinds.ts'
import { lineBefore } from '../values/program-text.ts'
import { isDrawn, isMixed, isWordy } from '../values/values.ts'
import { row } from './row.ts'

/** Names of a code that somebody types in, and nothing else. */
const typedIn =
  '(?:验证|驗證|动态|校验)[码碼]|动态口令|(?:verification|(?<![A-Za-z])(?:sms|otp))[ _-]?code|(?<![A-Za-z])[th]?otp(?![A-Za-z])|one[ -]?time[ -](?:code|password|passcode|pin)'
/** Of which servers speak too, and number their errors. */
const halfTyped =
  '(?<![A-Za-z])(?:login|sign[ -]?in|auth(?:entication)?|security|verify|confirmation|(?:2|m)fa|two[ -]factor)[ _-]?code'
/** What gives a mini program or a page the code that is changed into a session, as near as a line has it. */
const signIn = /wx\.login|login:ok|code2session|oauth|js_?$|(?:authori[sz]ation|login)[ _-]$/i
const near = 48

/** Codes that let somebody in, most of them once. */
export const codes: readonly Rule[] = [
  row(
    'authorisation code',
    'password',
    ['授权码', '授權碼', 'auth'],
    '授[权權][码碼]|auth(?:ori[sz]ation)?[_-]?code',
    ({ value, tie }) =>
      tie !== 'gap' && /^[A-Za-z0-9]{12,32}$/.test(value) && !(isWordy(value) && value.length !== 16),
  ),
  row(
    'code that is changed into a session',
    'token',
    ['wx.login', 'login:ok', 'code2session', 'oauth', 'js_code', 'jscode', 'ation code', 'login code'],
    'code',
    ({ value }, { text, match }) =>
      /^[\w/+=-]{20,}$/.test(value) &&
      isDrawn(value) &&
      !/^[0-9a-f]+$/.test(value) &&
      signIn.test(lineBefore(text, match.index).slice(-near)),
  ),
  row(
    'code of a share',
    'password',
    ['提取码', '提取碼', '访问码', '分享码'],
    '(?:提取|访问|分享)[码碼]',
    ({ value, tie }) => tie !== 'gap' && /^[A-Za-z0-9]{4,12}$/.test(value) && isMixed(value),
  ),
  row(
    'code for one sign-in',
    'password',
    [
      '验证码',
      '驗證碼',
      '动态码',
      '动态口令',
      '校验码',
      'verification',
      'otp',
      'sms',
      'one-time',
      'one time',
      'onetime',
    ],
    typedIn,
    // Manuals count: `npm publish --otp=123456`.
    ({ label, value, tie }) =>
      (tie === 'gap' ? /^\d{6}$/ : /^\d{4,8}[.!]?$/).test(value) &&
      !(/otp/i.test(label) && value === '123456'),
  ),
  row(
    'six figures for one sign-in',
    'password',
    ['code'],
    halfTyped,
    ({ value, tie }) => tie !== 'gap' && /^\d{6}[.!]?$/.test(value),
  ),
  {
    name: 'code in front of its name',
    kind: 'password',
    hints: ['is your', 'as your', '验证码', '驗證碼', '动态码', '校验码'],
    pattern:
      /(?:(?<=(?<!\w)G-)|(?<![\w.:/-]))\d{4,8}(?= (?:is|as) your (?!error|status|exit|return)[\w -]{0,30}(?:code|otp|passcode)(?!\w)| ?(?:[（(](?:验证|驗證|动态|校验)[码碼][）)]|[为是](?:您|你)的[\u3400-\u9fff]{0,6}(?:验证|驗證|动态|校验)[码碼]))/gi,
  },
]
