import type { Bilingual } from '../../language.ts'
import type { ApiEntry } from './entry.ts'

/**
 * The sentences that errors of one kind share, made from what each speaks of: a wrong value, something that is missing,
 * a limit. A code that the vendor explains no further says where to look, and no more.
 */
export type Form = Omit<ApiEntry, 'code' | 'actions'>

/** What is known beyond the sentences of the form. */
type More = Partial<Pick<Form, 'checks' | 'allowed' | 'near' | 'causes' | 'sides' | 'retry' | 'headline'>>

/** A sentence in both languages. */
export function both(en: string, zh: string): Bilingual {
  return { en, zh }
}

export const readMessage = both(
  'Read the API’s message: the code says no more than that it failed.',
  '先看接口返回的消息：错误码只说明操作失败。',
)
export const giveRequestId = both(
  'If it stays, open a ticket with the request id and the action.',
  '一直如此就提工单，附上请求 ID 和接口名。',
)
export const askForMore = both(
  'Ask for a higher quota by ticket if you need it.',
  '确有需要，提工单申请提升配额。',
)

export const retries = {
  no: {
    helps: 'no',
    note: both('The same request is refused until it is changed.', '不改请求，重试还是会被拒绝。'),
  },
  later: {
    helps: 'yes',
    note: both('Yes: the same request may work a little later.', '可以，稍后用同样的请求再试。'),
  },
  whenNormal: {
    helps: 'yes',
    note: both('Yes, once the function’s state is normal again.', '可以，等函数状态恢复正常后再试。'),
  },
  whenFinished: {
    helps: 'yes',
    note: both('Yes, once the task under way has finished.', '可以，等正在进行的任务结束后再试。'),
  },
  afterRoom: {
    helps: 'no',
    note: both('Not before there is room or the quota is raised.', '腾出名额或提升配额之前，重试没有用。'),
  },
  afterPaying: {
    helps: 'no',
    note: both('Not before the account is paid up.', '账号结清欠费之前，重试没有用。'),
  },
  afterGrant: {
    helps: 'no',
    note: both('Not before the permission is granted.', '授权之前，重试没有用。'),
  },
  unclear: {
    helps: 'depends',
    note: both(
      'Once is worth trying; if it fails again, the message decides.',
      '可以重试一次；仍失败就以消息为准。',
    ),
  },
} as const satisfies Record<string, Form['retry']>

const whereSet = (name: string): Bilingual =>
  both(
    `Look where ${name} is set: the request, serverless.yml, the Terraform file or the console.`,
    `找到设置 ${name} 的地方：请求、serverless.yml、Terraform 文件或控制台。`,
  )

/** A field of the request has a value that SCF does not take. */
export function wrong(field: string, what: Bilingual, more: More = {}): Form {
  const compare = more.allowed
    ? both(`Set ${field} to what is allowed.`, `把 ${field} 改成允许的取值。`)
    : both(
        `Compare ${field} with the message and with the API page of the action.`,
        `把 ${field} 与消息、该接口的文档逐项核对。`,
      )
  return {
    headline: both(
      `${field}, ${what.en}, has a value that SCF does not take`,
      `${field}（${what.zh}）的取值 SCF 不接受`,
    ),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    ...more,
    checks: (more.checks ?? []).concat(compare, whereSet(field)).slice(0, 3),
  }
}

/** A parameter of a query, which whoever calls has got wrong. */
export function wrongQuery(field: string, what: Bilingual, more: More = {}): Form {
  return { ...wrong(field, what, more), sides: ['caller'] }
}

/** What the request names does not exist there. */
export function missing(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} does not exist where the request looks`, `请求所指的${what.zh}不存在`),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    ...more,
    checks: (more.checks ?? [])
      .concat(
        both(
          'Compare account, region, namespace and spelling with the console.',
          '对照控制台，核对账号、地域、命名空间和拼写。',
        ),
        both(
          `If it was deleted, create ${what.en} again or take it out of the request.`,
          `如已删除，重新创建${what.zh}，或从请求里去掉它。`,
        ),
      )
      .slice(0, 3),
  }
}

/** What is to be made is there already. */
export function taken(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} of this name exists already`, `同名的${what.zh}已经存在`),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    checks: [
      both('Update the existing one instead of creating it again.', '不要重复创建，改为更新已有的那个。'),
      both('Or take another name, or delete the old one first.', '或者换个名字，或先删除旧的。'),
      both(
        'If two deployments run at once, let one finish first.',
        '如果有两次部署同时进行，先等其中一次结束。',
      ),
    ],
    ...more,
  }
}

/** What is to be changed, deleted or taken belongs to something else. */
export function inUse(what: Bilingual, by: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} is in use by ${by.en}`, `${what.zh}正被${by.zh}占用`),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    checks: [
      both(`Find ${by.en} that uses it, and detach it there.`, `找到占用它的${by.zh}，先在那里解除。`),
      both('Or choose another one in the request.', '或在请求里换一个。'),
    ],
    ...more,
  }
}

/** So many, or so much, and no more. */
export function overLimit(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en} would exceed the limit`, `${what.zh}超出上限`),
    sides: ['account'],
    retry: retries.afterRoom,
    causes: [],
    ...more,
    checks: (more.checks ?? [both('Delete or release what is no longer needed.', '删除或释放不再使用的。')])
      .concat(askForMore)
      .slice(0, 3),
  }
}

/** A value that the request may not set so high. */
export function tooHigh(field: string, what: Bilingual, more: More = {}): Form {
  return {
    headline: both(
      `${field}, ${what.en}, is set higher than allowed`,
      `${field}（${what.zh}）超过允许的最大值`,
    ),
    sides: ['config'],
    retry: retries.no,
    causes: [],
    ...more,
    checks: (
      more.checks ?? [
        both(`Lower ${field}; the message may name the limit.`, `调小 ${field}，消息里可能写着上限。`),
      ]
    )
      .concat(askForMore)
      .slice(0, 3),
  }
}

/** The key may not do it. */
export function denied(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`the key may not ${what.en}`, `所用密钥无权${what.zh}`),
    sides: ['config', 'account'],
    retry: retries.afterGrant,
    causes: ['cam-permission-missing'],
    ...more,
    checks: (more.checks ?? [])
      .concat(
        both(
          'Read action and resource in the message; grant them to that user or role in CAM.',
          '看消息里的操作和资源，在 CAM 里给该用户或角色授权。',
        ),
        both(
          'Check that the deployment uses the key of the account you mean.',
          '确认部署用的是你以为的那个账号的密钥。',
        ),
      )
      .slice(0, 3),
  }
}

/** The function or version is being created, updated or published. */
export function busy(what: Bilingual, more: More = {}): Form {
  return {
    headline: both(`${what.en}: its state does not allow that now`, `${what.zh}：当前状态不允许此操作`),
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
    ...more,
    checks: (more.checks ?? [])
      .concat(
        both('Read the message for what exactly is not supported.', '看消息里具体不支持的是什么。'),
        both(
          'Take it out of the request, or ask by ticket whether it can be opened.',
          '从请求里去掉它，或提工单问能否开通。',
        ),
      )
      .slice(0, 3),
  }
}

/** The entries of a family from what stands behind its name; `-` is the family alone. */
export function family(
  name: string,
  forms: Readonly<Record<string, Form>>,
): readonly (Form & { code: string })[] {
  return Object.entries(forms).map(([half, form]) => ({
    code: half === '-' ? name : `${name}.${half}`,
    ...form,
  }))
}
