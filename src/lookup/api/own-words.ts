import { apiCodes } from '../../catalog/api/codes.ts'
import { messagesIn } from './messages-in.ts'
import { type Proof, sentenceGate, sentences } from './sentences.ts'

/**
 * What SCF's API says of a parameter and nobody else does in the same words, with the parameter's name before it:
 * `InvalidParameterValue.Description`, Description传入错误。
 */
const ofParameter = /(?<![A-Za-z])([A-Za-z]{2,30}) ?(?:参数)?(?:传入错误|传入有误|取值与规范不符)/g

/** Messages that many could give, and only SCF with just this code. */
const besideCode: Readonly<Record<string, RegExp>> = {
  'ResourceNotFound.Role': /角色不存在。|The role does not exist\./,
  'ResourceNotFound.AttachedTagKeyNotFound': /函数需要关联的标签/,
  'InvalidParameterValue.Qualifier': /不支持的函数版本|Unsupported function version/,
  'InvalidParameter.ParamError': /Function creation parameter error/,
}

/** Whether SCF says something right behind a code that names only the family. */
export function isBeforeOwnMessage(family: string, behind: string): boolean {
  return sentences.some(({ text, code, proves }) => {
    if (!isOfScf(proves) || !code.startsWith(`${family}.`)) return false
    const match = text.exec(behind)
    return match !== null && /^[\s"'「『“:：(（—-]{0,4}$/.test(behind.slice(0, match.index))
  })
}

/** Whether the message beside a code is the one that SCF gives with it, or one that only SCF gives. */
export function isOwnMessage(code: string, near: string): boolean {
  if (besideCode[code]?.test(near)) return true
  const half = code.slice(code.indexOf('.') + 1)
  if ([...near.matchAll(ofParameter)].some(([, parameter]) => parameter === half)) return true
  if (isMessageOf(code, near)) return true
  return (
    sentenceGate.test(near) &&
    sentences.some(
      (one) => (isOfScf(one.proves) || (one.proves === 'code' && one.code === code)) && one.text.test(near),
    )
  )
}

/** Nobody but SCF says so, with whichever code. */
function isOfScf(proves: Proof): boolean {
  return proves === 'alone' || proves === 'shared'
}

/** Others have shared codes, and may give the same short messages with them. */
function isMessageOf(code: string, near: string): boolean {
  return messagesIn(near.toLowerCase()).some(
    (message) => message.code === code && (message.proves === 'alone' || apiCodes.get(code) === 'scf'),
  )
}
