import type { Bilingual } from '../language.ts'
import type { Note } from './notes.ts'

type LookAlike = Note & { readonly says: RegExp }

/**
 * What others print that looks like SCF's: their fields and words, which SCF does not have.
 *
 * Sources: https://github.com/serverless/serverless/issues/9432, https://github.com/LinChiQ/NewWoZaiXiaoYuan/issues/1,
 * https://github.com/aliyun/fc-runtime-go-sdk/issues/27, https://github.com/aws/aws-lambda-dotnet/issues/480,
 * https://github.com/cargo-lambda/cargo-lambda/issues/572, https://github.com/ashiina/lambda-local/issues/173; the SDKs:
 * CHANGELOG of https://github.com/TencentCloud/tencentcloud-sdk-go, `http/request.py` and `abstract_client.py` of
 * https://github.com/TencentCloud/tencentcloud-sdk-python
 */
const lookAlikes: readonly LookAlike[] = [
  {
    about: 'AWS Lambda',
    says: /errorType["”']?\s{0,3}[:=]\s{0,3}["“']?Runtime\.[A-Z]|(?<!["'“.\w])Runtime\.(?:HandlerNotFound|ImportModuleError|ExitError|UserCodeSyntaxError|MarshalError|InvalidEntrypoint)(?!\w)|Billed Duration: ?\d|(?<!\w)Runtime exited (?:with error: |without providing a reason)|Task timed out after \d{1,3}\.\d\d seconds/,
    text: by('AWS Lambda'),
  },
  { about: 'Huawei FunctionGraph', says: /(?<!\w)FSS\.\d{4}(?!\d)/, text: by('Huawei FunctionGraph') },
  {
    about: 'Alibaba Function Compute',
    says: /Function instance health check failed on port/,
    text: by('Alibaba Function Compute'),
  },
  {
    about: 'Tencent Cloud SDK',
    says: /(?<!\w)(?:(?:Client|Server)NetworkError|ClientError\.(?:NetworkError|HttpStatusCodeError|IOError|ParseJsonError))(?!\w)/,
    text: {
      en: 'The SDK itself says this, not SCF: its request to the API got no proper answer, so the API refused nothing. Look at the network, the proxy and the endpoint where the SDK runs; its message tells what failed. Whether the request was carried out anyway is not known: look before repeating a change.',
      zh: '这是 SDK 自己报的错，不是 SCF 的：发往云 API 的请求没有得到正常应答，接口并没有拒绝它。请检查运行 SDK 的机器的网络、代理和接入域名，具体失败在哪一步看消息正文。请求是否已经执行并不确定，重复变更操作之前请先查看。',
    },
  },
]

/** SCF's own results have one of these, whatever else they quote. */
const ofScf = /errorCode\\{0,3}["']?\s{0,3}[:=]\s{0,3}-?\d|statusCode|SCF_/

/** Who else has printed a text in which nothing of SCF's was found. */
export function lookAlikesIn(text: string): readonly Note[] {
  if (ofScf.test(text)) return []
  return lookAlikes.filter(({ says }) => says.test(text)).map(({ about, text }) => ({ about, text }))
}

function by(platform: string): Bilingual {
  return {
    en: `${platform} prints this, not SCF, whose results have an errorCode and a statusCode. Steps that are named here are SCF’s.`,
    zh: `这是 ${platform} 的报错，不是 SCF 的：SCF 的结果里有 errorCode 和 statusCode。这里给出的步骤按 SCF 来写。`,
  }
}
