import type { Bilingual } from '../../language.ts'
import type { ApiEntry } from './entry.ts'
import { askForMore, both, retries } from './sentences.ts'

/**
 * The sentences that errors of one kind share, made from what each speaks of: a wrong value, something that is missing,
 * a limit. A code that the vendor explains no further says where to look, and no more.
 */
export type Form = Omit<ApiEntry, 'code' | 'actions'>

/** What is known beyond the sentences of the form. */
export type More = Partial<
  Pick<Form, 'checks' | 'allowed' | 'near' | 'causes' | 'sides' | 'retry' | 'headline'>
>

const whereSet = (name: string): Bilingual =>
  both(
    `Look where ${name} is set: the request, serverless.yml, the Terraform file or the console.`,
    `找到设置 ${name} 的地方：请求、serverless.yml、Terraform 文件或控制台。`,
  )

/** A field of the request has a value that SCF does not take. */
export function wrong(field: string, what: Bilingual, more: More = {}): Form {
  const compare = toCorrect(field, more)
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

/** What to make of a field: what is allowed, if that is known; else what the vendor says, or nothing at all. */
function toCorrect(field: string, { allowed, checks }: More): Bilingual {
  if (allowed) return both(`Correct ${field}; what is allowed stands above.`, `按上面允许的取值改 ${field}。`)
  const asTold = both(
    `Write ${field} as the message and the API page of the action want it`,
    `按消息和该接口的文档填写 ${field}`,
  )
  // Where a step says what it has to be, it may not be left out.
  return checks
    ? both(`${asTold.en}.`, `${asTold.zh}。`)
    : both(`${asTold.en}; if nothing needs it, leave it out.`, `${asTold.zh}；用不到就从请求里去掉。`)
}

/** Something that the request describes in no single field of its own. */
export function unfit(what: Bilingual, more: More = {}): Form {
  return aboutRequest(both(`${what.en} cannot be used as given`, `${what.zh}不符合要求`), more)
}

/** The request as a whole, or a parameter that only the message names. */
function aboutRequest(headline: Bilingual, more: More = {}): Form {
  return {
    headline,
    sides: ['config'],
    retry: retries.no,
    causes: [],
    ...more,
    checks: (more.checks ?? [])
      .concat(
        both(
          'Read the message for the parameter or value it objects to.',
          '看消息里指出的是哪个参数或取值。',
        ),
        both('Compare the request with the API page of the action.', '把请求与该接口的文档逐项核对。'),
      )
      .slice(0, 3),
  }
}

/** A parameter of a query, which whoever calls has got wrong. */
export function wrongQuery(field: string, what: Bilingual, more: More = {}): Form {
  return { ...wrong(field, what, more), sides: ['caller'] }
}

/** The same in a query or a call. */
export function unfitQuery(what: Bilingual, more: More = {}): Form {
  return { ...unfit(what, more), sides: ['caller'] }
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
    sides: ['quota'],
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
