import type { Rule } from '../../rules/rule.ts'
import type { ApiCodeFacts } from '../facts.ts'

/** SCF is at most named, which somebody else's error may do, too. */
const atMostNamed = ['name', 'nothing'] as const
const ofMany = ['shared', 'unlisted'] as const

/** Codes: first whose they are, then whether somebody has met them. The first row that fits decides. */
export const apiCodeRules: readonly Rule<ApiCodeFacts>[] = [
  {
    id: 'api-elsewhere',
    when: [
      { scf: atMostNamed, other: 'structure' },
      { scf: atMostNamed, other: 'name', owner: ofMany },
      { scf: atMostNamed, other: 'name', owner: 'scf', label: ['message', 'none'] },
    ],
    gives: 'silent',
    examples: [
      'tccli cvm DescribeInstances {"Code":"UnauthorizedOperation"}',
      'veFaaS CreateFunction 报 LimitExceeded.Function',
    ],
    leaves: { text: 'tccli scf ListFunctions {"Code":"UnauthorizedOperation"}', to: 'api-spoken' },
    reason: {
      en: 'Another product or cloud has answered here, or is named; its API has codes of the same form.',
      zh: '这里返回结果的或提到的是其他产品、其他云，它们的错误码形式相同。',
    },
  },
  {
    id: 'api-family-maybe',
    when: {
      isFamily: true,
      owner: ofMany,
      label: 'none',
      scf: ['structure', 'action', 'name'],
      isStatusName: false,
    },
    gives: 'likely',
    examples: ['scf deploy: LimitExceeded', '云函数部署 FailedOperation'],
    leaves: { text: 'scf deploy: code: LimitExceeded', to: 'api-beside-name' },
    reason: {
      en: 'The word is a family of codes, and nothing marks it as a code; SCF is named beside it.',
      zh: '这个词是一类错误码的统称，没有标明是错误码；旁边提到了 SCF。',
    },
  },
  {
    id: 'api-family',
    when: { isFamily: true, owner: ofMany, label: 'none' },
    gives: 'silent',
    examples: ['a LimitExceeded again', 'scf: InternalError'],
    leaves: { text: 'code: LimitExceeded', to: 'api-anybody' },
    reason: {
      en: 'The word is a family of codes; without a label it is any program’s, or the name of a status code.',
      zh: '这个词是一类错误码的统称；没有标明是错误码时，任何程序都可能用它，也可能是状态码的名称。',
    },
  },
  {
    id: 'api-unlisted',
    when: { owner: 'unlisted', scf: 'nothing' },
    gives: 'silent',
    examples: ['code: FailedOperation.StatusConflict', '报 LimitExceeded.Cart'],
    leaves: { text: 'scf code: FailedOperation.StatusConflict', to: 'api-beside-name' },
    reason: {
      en: 'SCF’s API does not list this code, and nothing else speaks of SCF.',
      zh: 'SCF 的 API 没有列出这个错误码，文中也没有别的内容指向 SCF。',
    },
  },
  {
    id: 'api-neighbour',
    when: { owner: 'shared', scf: 'nothing', isNeighbour: true },
    gives: 'silent',
    examples: ['COS code: InternalError', 'CAM code: InvalidParameter.ParamError'],
    leaves: { text: 'code: InvalidParameter.ParamError', to: 'api-anybody' },
    reason: {
      en: 'Several products have the code, and only one that functions work with is named, not SCF.',
      zh: '多个产品都有这个错误码，而文中只提到与函数配合使用的产品，没有提到 SCF。',
    },
  },
  {
    id: 'api-anybody',
    when: { owner: 'shared', scf: 'nothing' },
    gives: 'likely',
    examples: ['code: InternalError', '报错 InvalidParameterValue.Name'],
    leaves: { text: '云函数报错 InvalidParameterValue.Name', to: 'api-beside-name' },
    reason: {
      en: 'Several products have the code, and nothing says that it is SCF’s.',
      zh: '多个产品都有这个错误码，没有内容表明它来自 SCF。',
    },
  },
  {
    id: 'api-list',
    when: { meeting: 'list' },
    gives: 'likely',
    examples: [
      'LimitExceeded.Alias LimitExceeded.Layers LimitExceeded.Function LimitExceeded.Namespace ResourceNotFound.Layer ResourceNotFound.Alias ResourceNotFound.Timer',
      '报错：ResourceInUse.Function 报错：ResourceInUse.Namespace 报错：ResourceInUse.LayerVersion 报错：LimitExceeded.Alias 报错：LimitExceeded.Layers 报错：LimitExceeded.Function 报错：LimitExceeded.Namespace',
    ],
    leaves: { text: '报错：LimitExceeded.Alias', to: 'api-own' },
    reason: {
      en: 'So many codes in one text are a list of what may happen.',
      zh: '一段文字里有这么多错误码，是在列举可能的情况。',
    },
  },
  {
    id: 'api-settled',
    when: { meeting: 'settled' },
    gives: 'likely',
    examples: ['LimitExceeded.Alias 的问题已解决', 'deploy: LimitExceeded.Layers, fixed'],
    leaves: { text: 'deploy: LimitExceeded.Layers', to: 'api-own' },
    reason: {
      en: 'The words around the code say that it is over.',
      zh: '旁边的文字说这个问题已经过去了。',
    },
  },
  {
    id: 'api-program',
    when: { meeting: 'program' },
    gives: 'likely',
    examples: [
      "if (error.code === 'ResourceNotFound.Layer') return undefined",
      "RETRYABLE = {'FailedOperation.ReservedInProgress', 'ResourceInUse.LayerVersion'}",
    ],
    leaves: { text: 'Error: ResourceNotFound.Layer', to: 'api-own' },
    reason: {
      en: 'A program, a test or a setting names the code; it has not met it.',
      zh: '这里是程序、测试或配置里写到的错误码，并没有真的遇到。',
    },
  },
  {
    id: 'api-named',
    when: { meeting: 'named' },
    gives: 'likely',
    examples: [
      '`LimitExceeded.Layers` means that more than five layers are bound.',
      '如果部署返回 FailedOperation.PublishVersion，请等函数恢复正常后再发布',
    ],
    leaves: { text: '部署返回 FailedOperation.PublishVersion', to: 'api-own' },
    reason: {
      en: 'The code is explained, listed, or spoken of as what may come; nobody has met it.',
      zh: '这里是在解释、列举这个错误码，或说的是可能出现的情况，并没有真的遇到。',
    },
  },
  {
    id: 'api-unreported',
    when: { meeting: 'unreported' },
    gives: 'likely',
    examples: ['thinking of LimitExceeded.Layers these days', '我们讨论了 LimitExceeded.Layers 这一项'],
    leaves: { text: 'see LimitExceeded.Layers', to: 'api-named' },
    reason: {
      en: 'The code stands in a sentence that reports no failure.',
      zh: '这句话提到了错误码，但没有说出了什么故障。',
    },
  },
  {
    id: 'api-listed',
    when: { meeting: 'listed' },
    gives: 'likely',
    examples: [
      'see LimitExceeded.Layers and ResourceNotFound.Layer',
      '新增对 LimitExceeded.Layers、LimitExceeded.Alias 的重试',
    ],
    leaves: { text: 'we got LimitExceeded.Layers and ResourceNotFound.Layer', to: 'api-own' },
    reason: {
      en: 'It is listed with another code, and that one is not certain.',
      zh: '它与另一个错误码并列，而那一个并不确定。',
    },
  },
  {
    id: 'api-own',
    when: { owner: 'scf' },
    gives: 'certain',
    examples: ['deploy failed: LimitExceeded.Function', '发布版本时报 FailedOperation.PublishVersion'],
    leaves: { text: 'deploy failed: InvalidParameterValue.Name', to: 'api-anybody' },
    reason: { en: 'Only SCF’s API has this code.', zh: '只有 SCF 的 API 有这个错误码。' },
  },
  {
    id: 'api-spoken',
    when: { scf: ['structure', 'action'] },
    gives: 'certain',
    examples: [
      'https://scf.tencentcloudapi.com {"Code":"InternalError","Message":"x"}',
      'CreateFunction: [TencentCloudSDKException] code:InvalidParameterValue.Name message:x',
    ],
    leaves: { text: 'scf {"Code":"InternalError","Message":"x"}', to: 'api-beside-name' },
    reason: {
      en: 'Several products have the code; a host, a tool, an action or a resource of SCF’s stands beside it.',
      zh: '多个产品都有这个错误码；旁边有 SCF 的域名、工具、接口或资源。',
    },
  },
  {
    id: 'api-beside-name',
    when: { scf: 'name' },
    gives: 'certain',
    examples: ['scf code: InvalidParameterValue.Name', '云函数报错 InvalidParameterValue.Name'],
    leaves: { text: '报错 InvalidParameterValue.Name', to: 'api-anybody' },
    reason: {
      en: 'Several products have the code; SCF is named beside it, or gives just this message with it.',
      zh: '多个产品都有这个错误码；旁边提到了 SCF，或者正是 SCF 随它返回的报错。',
    },
  },
]
