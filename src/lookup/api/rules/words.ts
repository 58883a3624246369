import type { Rule } from '../../rules/rule.ts'
import type { ApiWordsFacts } from '../facts.ts'

/** The API's words where no code tells. The first row that fits decides. */
export const apiWordsRules: readonly Rule<ApiWordsFacts>[] = [
  {
    id: 'refusal-of-code',
    when: { hasCode: true },
    gives: 'silent',
    examples: [
      'ResourceInUse.Function: 函数更新操作失败',
      'code:FailedOperation.PublishVersion message:当前函数状态无法发布版本',
    ],
    leaves: { text: 'message:当前函数状态无法发布版本', to: 'refusal-own' },
    reason: {
      en: 'A code stands beside these words and says the same more exactly.',
      zh: '旁边已有错误码，比这句话更准确。',
    },
  },
  {
    id: 'refusal-elsewhere',
    when: { scf: ['name', 'nothing'], other: ['structure', 'name'] },
    gives: 'silent',
    examples: ['阿里云函数计算：函数更新操作失败', 'CVM：当前函数状态无法发布版本'],
    leaves: { text: '云函数：当前函数状态无法发布版本', to: 'refusal-own' },
    reason: {
      en: 'Another product or cloud has answered here, or is named.',
      zh: '这里返回结果的或提到的是其他产品、其他云。',
    },
  },
  {
    id: 'refusal-anybody',
    when: { isOwn: false, scf: 'nothing', isAmongFunctions: false },
    gives: 'likely',
    examples: ['Handler传入错误', 'Description传入错误'],
    leaves: { text: 'scf Description传入错误', to: 'refusal-spoken' },
    reason: {
      en: 'SCF’s API says these words, and so may others; nothing says that it is SCF’s.',
      zh: 'SCF 的 API 会返回这句话，别的系统也会；没有内容表明它来自 SCF。',
    },
  },
  {
    id: 'refusal-shared',
    when: { isShared: true },
    gives: 'likely',
    examples: [
      '当前函数状态无法进行此操作，请在函数状态正常时重试。',
      'You cannot update code in the current function state. Please try again when the state is normal.',
    ],
    leaves: { text: '[DeleteFunction] 当前函数状态无法进行此操作', to: 'refusal-own' },
    reason: {
      en: 'SCF’s API says these words with several codes, and no action tells which it was.',
      zh: 'SCF 的 API 有多个错误码都返回这句话，而文中没有说明是哪个操作。',
    },
  },
  {
    id: 'refusal-settled',
    when: { isSettled: true },
    gives: 'likely',
    examples: ['函数更新操作失败，已解决', '当前函数状态无法发布版本，后来修复，问题解决了'],
    leaves: { text: '函数更新操作失败', to: 'refusal-own' },
    reason: {
      en: 'The words around it say that it is over.',
      zh: '旁边的文字说这个问题已经过去了。',
    },
  },
  {
    id: 'refusal-quoted',
    when: { isQuoted: true },
    gives: 'likely',
    examples: ["if (message.includes('函数更新操作失败')) retry()", "msg === '当前函数状态无法发布版本'"],
    leaves: { text: 'msg: 当前函数状态无法发布版本', to: 'refusal-own' },
    reason: {
      en: 'A program or a manual quotes these words; nobody has met them.',
      zh: '这里是程序或手册引用的句子，并没有真的遇到。',
    },
  },
  {
    id: 'refusal-own',
    when: { isOwn: true },
    gives: 'certain',
    examples: ['函数更新操作失败', '[UpdateFunctionConfiguration] Layers参数传入错误。'],
    leaves: { text: '云函数 Handler传入错误', to: 'refusal-spoken' },
    reason: { en: 'Only SCF’s API says these words.', zh: '只有 SCF 的 API 会返回这句话。' },
  },
  {
    id: 'refusal-spoken',
    when: { scf: ['structure', 'action', 'name'] },
    gives: 'certain',
    examples: ['scf Description传入错误', '云函数 Handler传入错误'],
    leaves: { text: 'Description传入错误', to: 'refusal-anybody' },
    reason: {
      en: 'SCF’s API says these words, and SCF is named beside them or shows in what its tools write.',
      zh: 'SCF 的 API 会返回这句话，旁边也提到了 SCF 或有它的工具输出。',
    },
  },
  {
    id: 'refusal-among',
    when: { isAmongFunctions: true },
    gives: 'certain',
    examples: ['函数的 Handler传入错误', '函数部署失败，失败原因：Description传入错误'],
    leaves: { text: '部署失败，失败原因：Description传入错误', to: 'refusal-anybody' },
    reason: {
      en: 'SCF’s API says these words, and they speak of a function or stand in the console’s sentence about one.',
      zh: 'SCF 的 API 会返回这句话，而上下文说的是函数，或是控制台关于函数的提示。',
    },
  },
]
