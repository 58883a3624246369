import type { Bilingual } from '../../language.ts'
import type { Form, More } from './forms.ts'
import { both, giveRequestId, readMessage, retries } from './sentences.ts'

/** The function or version is being created, updated or published. */
export function busy(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`the function’s state does not allow ${what.en} now`, `函数当前状态不允许${what.zh}`),
    sides: ['config', 'platform'],
    retry: retries.whenNormal,
    near: {
      code: 438,
      why: both(
        '438 is given to a call; here a change was refused, and nothing was called.',
        '438 是调用时的状态码；这里是变更被拒绝，没有发生调用。',
      ),
    },
    causes: ['function-not-active'],
    checks: [
      both(
        'Wait until the console shows the state as normal, then repeat.',
        '等控制台显示状态正常，再重试。',
      ),
      both(
        'In a script, poll GetFunction until Status is Active before the next step.',
        '脚本里先轮询 GetFunction，Status 为 Active 再做下一步。',
      ),
      both(
        'If creation failed (CreateFailed), delete the function and create it again.',
        '如果是创建失败（CreateFailed），删掉函数重新创建。',
      ),
    ],
    ...more,
  }
}

/** Another task of the same kind is under way. */
export function inProgress(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} is still being set by an earlier request`, `${what.zh}的上一次设置还在进行`),
    sides: ['caller'],
    retry: retries.whenFinished,
    causes: [],
    checks: [
      both('Wait for the task under way to finish, then repeat.', '等进行中的任务结束，再重试。'),
      both('Do not set it from two places at once.', '不要同时从两个地方设置。'),
    ],
    ...more,
  }
}

/** The vendor says only that it failed. */
export function failed(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} failed`, `${what.zh}失败`),
    sides: ['platform', 'config'],
    retry: retries.unclear,
    causes: [],
    ...more,
    checks: (more.checks ?? []).concat(readMessage, giveRequestId).slice(0, 3),
  }
}

/** The platform's own failure. */
export function internal(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`the platform failed ${what.en}`, `平台${what.zh}时内部出错`),
    sides: ['platform'],
    retry: retries.later,
    near: {
      code: 500,
      why: both(
        '500 is the platform’s failure in a call; here it was the management API.',
        '500 是调用时的平台错误；这里出错的是管理接口。',
      ),
    },
    causes: [],
    checks: [both('Repeat the request after a minute.', '过一分钟再重试。'), giveRequestId],
    ...more,
  }
}

/** It cannot be done there, or not to this. */
export function unsupported(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} is not supported here`, `这里不支持${what.zh}`),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    checks: [
      both('Read the message for what exactly is not supported.', '看消息里具体不支持的是什么。'),
      both(
        'Take it out of the request, or ask by ticket whether it can be opened.',
        '从请求里去掉它，或提工单问能否开通。',
      ),
    ],
    ...more,
  }
}

/** What a refusal of a right says itself, and where it is mended. */
export const grant = both(
  'Read action and resource in the message; grant them in CAM to that user or role.',
  '看消息里的操作和资源，在 CAM 里给该用户或角色授权。',
)

/** The key may not do it. */
export function denied(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`the key may not ${what.en}`, `所用密钥无权${what.zh}`),
    sides: ['config'],
    retry: retries.afterGrant,
    causes: ['cam-permission-missing'],
    ...more,
    checks: (more.checks ?? [])
      .concat(
        grant,
        both(
          'Check that the deployment uses the key of the account you mean.',
          '确认部署所用密钥属于目标账号。',
        ),
      )
      .slice(0, 3),
  }
}
