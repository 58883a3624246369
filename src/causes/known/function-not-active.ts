import type { Cause } from '../cause.ts'

export default {
  id: 'function-not-active',
  codes: [438],
  values: ['state'],
  evidence: [
    { says: '当前函数处于{state}状态，无法进行此操作' },
    { says: '当前函数状态无法进行此操作' },
    { says: 'Function status {state} is not allowed to do' },
    { says: 'An update is in progress for resource' },
    { says: 'function is in {state} status' },
    { says: 'The function is in the {state} state' },
    { says: 'FailedOperation.FunctionStatusError' },
    { says: 'FailedOperation.FunctionNameStatusError' },
  ],
  // Only a call ends in 438; after a failed or unfinished update, the version before is called.
  derived: ({ values: { state }, run }) => {
    if (state === undefined) return {}
    if (isLost(state)) return { lostState: state }
    return run.code === 438 && !/^(?:Updat|Publish)/.test(state) ? { callState: state } : {}
  },
  whose: ({ state }) =>
    state !== undefined && isLost(state) ? { sides: ['config'], retry: 'no', overrules: true } : undefined,
  headline: [
    {
      en: 'the function is in the state {lostState}, which it does not leave by itself',
      zh: '函数处于 {lostState} 状态，不会自行恢复',
    },
    {
      en: 'the function is in the state {callState} and cannot be called now',
      zh: '函数处于 {callState} 状态，暂时不能调用',
    },
    {
      en: 'the function is in the state {state}, and takes no changes now',
      zh: '函数处于 {state} 状态，暂时不能操作',
    },
    { en: 'the function is not active, so this cannot be done now', zh: '函数不在可用状态，暂时不能操作' },
  ],
  steps: [
    {
      say: { en: 'Wait until it is Active, then call again.', zh: '等函数变为 Active（正常）后再调用。' },
      when: ({ values, run }) => run.code === 438 && !isLost(values.state),
    },
    {
      say: {
        en: 'Wait until it is Active, then try again; a tool that creates a trigger has to wait for the deployment.',
        zh: '等函数变为 Active（正常）后再试；用工具创建触发器前，要先等部署完成。',
      },
      when: ({ values, run }) => run.code !== 438 && !isLost(values.state),
    },
    {
      say: {
        en: 'Read in the console why it could not be created, delete the function, and create it again.',
        zh: '在控制台看创建失败的原因，然后删除函数，重新创建。',
      },
      when: ({ values }) => isLost(values.state),
    },
    {
      say: {
        en: 'After CreateFailed: delete the function and create it again.',
        zh: '如果是 CreateFailed（创建失败），删除函数后重新创建。',
      },
      // A state that is named says which step is left.
      when: ({ values: { state } }) => state === undefined || (!isLost(state) && state.endsWith('Failed')),
    },
  ],
  notThis: [{ en: 'A function that does not exist.', zh: '函数不存在。' }],
  sources: ['https://github.com/passerby-b/JDDJ/issues/11'],
  examples: [
    {
      text: 'FailedOperation.UpdateFunctionCode: 当前函数处于Updating状态，无法进行此操作，请稍后重试。',
      values: { state: 'Updating' },
      code: null,
    },
  ],
} satisfies Cause

/** A function that could not be created never becomes active. */
function isLost(state: string | undefined): boolean {
  return /^Create_?Failed$/i.test(state ?? '')
}
