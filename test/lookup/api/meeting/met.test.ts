import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const unasked = (text: string) => lookup(text, { asked: false }).api?.findings.map(({ code }) => code) ?? []
const asked = (text: string) => lookup(text).api?.findings.map(({ code }) => code) ?? []

describe('a code that somebody has met is told', () => {
  it.each([
    [
      'by the answer of the API',
      '{"ErrorCode":"InvalidParameterValue.Handler","ErrorMessage":"m"}',
      'InvalidParameterValue.Handler',
    ],
    [
      'by the line of a tool',
      '✖ trigger timer: InvalidParameterValue.TriggerCronConfig',
      'InvalidParameterValue.TriggerCronConfig',
    ],
    ['behind any arrow', 'layer bind deps:3 ⟶ ResourceNotFound.Layer', 'ResourceNotFound.Layer'],
    [
      'in the exception that a trace shows',
      'Error: LimitExceeded.Layers\n    at deploy (/app/deploy.js:88:11)',
      'LimitExceeded.Layers',
    ],
    [
      'by somebody who reports it',
      'our deploy just died with LimitExceeded.InitTimeout',
      'LimitExceeded.InitTimeout',
    ],
    [
      'by somebody who reports it in Chinese',
      '建第 6 个命名空间被拒，LimitExceeded.Namespace',
      'LimitExceeded.Namespace',
    ],
    [
      'by somebody who asks',
      'does anyone know what FailedOperation.QcsRoleNotFound means?',
      'FailedOperation.QcsRoleNotFound',
    ],
    [
      'with others that are listed',
      'deploy fails: LimitExceeded.Layers and ResourceNotFound.Layer',
      'ResourceNotFound.Layer',
    ],
    [
      'where another cloud is only named',
      'ErrorCode: InvalidParameterValue.Handler\nError: Get lambda file failed',
      'InvalidParameterValue.Handler',
    ],
    [
      'where its class has lost a letter',
      "encentCloudSDKHttpException: too large\n code: 'RequestSizeLimitExceeded'\n更新函数",
      'RequestSizeLimitExceeded',
    ],
    [
      'by the tools of the mini program',
      'cli cloud functions deploy: {"code":"ResourceNotFound.Namespace"}',
      'ResourceNotFound.Namespace',
    ],
    [
      'in a list that a tool prints',
      'errors:\n  - code: ResourceNotFound.Layer\n    message: layer gone\n    resource: deps',
      'ResourceNotFound.Layer',
    ],
    [
      'in the item of a step',
      '- step: deploy\n  code: FailedOperation.PublishVersion',
      'FailedOperation.PublishVersion',
    ],
    [
      'in an item with a hint beside its message',
      '- code: LimitExceeded.Layers\n  message: too many\n  hint: unbind',
      'LimitExceeded.Layers',
    ],
    [
      'as a family before the words of SCF',
      '发布失败：FailedOperation「当前函数状态无法发布版本」',
      'FailedOperation',
    ],
  ])('%s', (_, text, code) => expect(unasked(text)).toContain(code))
})

describe('a code that ends what somebody writes is told', () => {
  it.each([
    ['in Chinese', '两个人同时点了部署，后点的那个 FailedOperation.UpdateFunctionCode'],
    ['behind the name of what failed', 'v1 deleted\nv3 UnsupportedOperation.AliasBind'],
    ['with its reason', 'the release stopped because of LimitExceeded.Layers'],
  ])('%s', (_, text) => expect(unasked(text)).toHaveLength(1))

  it.each([
    'see LimitExceeded.Layers',
    'the retries cover LimitExceeded.Layers',
    '新增对 LimitExceeded.Layers 的重试',
  ])('but not where nothing is told: %s', (text) => expect(unasked(text)).toEqual([]))
})

describe('a code that is only named is told to those who ask', () => {
  it.each([
    [
      'a set of a program',
      "RETRYABLE = {'FailedOperation.ReservedInProgress', 'ResourceInUse.LayerVersion'}",
    ],
    ['a type', "type Code = 'LimitExceeded.Alias' | 'LimitExceeded.Layers'"],
    [
      'a list of a setting',
      'retry_errors:\n  - FailedOperation.PublishVersion\n  - FailedOperation.ProvisionedInProgress',
    ],
    ['a list of codes with a hint each', '- code: LimitExceeded.Layers\n  hint: unbind a layer'],
    ['an item whose hint stands first', 'errors:\n  - hint: 先解绑\n    code: LimitExceeded.Layers'],
    [
      'a list of codes with their messages and what helps',
      '- code: LimitExceeded.Layers\n  message: 超限\n  fix: x\n- code: ResourceNotFound.Layer\n  message: 不存在\n  fix: y',
    ],
    ['a list of nothing but codes', '- code: LimitExceeded.Alias\n- code: LimitExceeded.Layers'],
    ['a list of a setting in one line', 'retryOn: [FailedOperation.PublishVersion, LimitExceeded.Alias]'],
    ['the title of a test', "it('retries FailedOperation.PublishVersion three times', async () => {"],
    ['what a double answers', "mockError = {\n  code: 'ResourceNotFound.Layer',\n  message: 'gone'\n}"],
    [
      'a server of a test',
      "nock('https://scf').reply(200, { Error: { Code: 'ResourceNotFound.Layer', Message: 'x' } })",
    ],
    ['the comment on a function', '@throws {Error} LimitExceeded.Layers'],
    ['a branch', 'when (code) {\n    "ResourceNotFound.Layer" -> create()\n}'],
    ['a key of a table', '{"LimitExceeded.Layers": {"zh": "层数量超限", "en": "too many layers"}}'],
    ['a line of a properties file', 'LimitExceeded.Layers=层数量超限'],
    ['a text of an interface', '<string name="layers">LimitExceeded.Layers</string>'],
    ['a test that has passed', 'ok 12 - returns ResourceNotFound.Layer for an unknown layer'],
    ['a test that is planned', '测试用例：Handler 填 index，期望返回 InvalidParameterValue.Handler'],
    [
      'a scenario',
      'Scenario: deploying a missing layer\n  Then the command fails with ResourceNotFound.Layer',
    ],
    ['a heading', '### LimitExceeded.Layers\nUnbind a layer first.'],
    ['an example', 'example: {"Code":"ResourceNotFound.Layer","Message":"…"}'],
    ['a page of the documentation', 'API 文档 > 错误码 > LimitExceeded.Function 函数数量超出最大限制'],
    ['what may come', '同时更新可能会报 FailedOperation.UpdateFunctionConfiguration，脚本里已加等待'],
    [
      'what always comes in a state',
      'When the function is updating, SCF returns FailedOperation.PublishVersion.',
    ],
    ['what a version has changed', 'v2.3.0\n- scf: FailedOperation.PublishVersion\n- docs'],
    [
      'what a program gives back',
      "  Code: 'ResourceNotFound.Layer',\n  Message: 'x'\n}\ncase 'GetAlias':\n  return Promise.resolve({",
    ],
    ['a comment', '// SCF answers FailedOperation.FunctionStatusError while the function is Updating'],
    ['a case of a shell script', 'case $code in\n  ResourceNotFound.Layer) create;;\nesac'],
    ['a commit', 'fix(scf): retry FailedOperation.PublishVersion'],
    ['a line of changes', '- scf: retry on FailedOperation.PublishVersion and LimitExceeded.Alias'],
    [
      'a line of changes with its request',
      "* [#231] Don't fail when DeleteTrigger answers ResourceNotFound.Timer",
    ],
    ['release notes', 'release notes: scf: FailedOperation.SessionName for UpdateFunctionCode'],
    ['a definition', '`LimitExceeded.Layers` means that more than five layers are bound.'],
    ['a list of definitions', 'LimitExceeded.Layers: too many layers\nResourceNotFound.Layer: no such layer'],
    ['the reference', '常见错误码：InvalidParameterValue.Handler 执行方法不符合规范'],
    ['a question with its answer', 'Q: 报 LimitExceeded.Layers 怎么办？\nA: 解绑多余的层。'],
    ['a runbook', 'on LimitExceeded.Layers the caller must unbind a layer'],
    ['a runbook in Chinese', '遇到 LimitExceeded.Layers 时先解绑多余的层'],
    ['a case that has not come', '如果部署返回 FailedOperation.PublishVersion，请等函数恢复正常后再发布'],
  ])('%s', (_, text) => {
    expect(unasked(text)).toEqual([])
    expect(asked(text)).not.toEqual([])
  })
})

describe('a refusal without a code', () => {
  it.each([
    ['[CreateFunction] runtime参数错误', 'InvalidParameterValue.Runtime'],
    ['[UpdateFunctionConfiguration] Layers参数传入错误。', 'InvalidParameterValue.Layers'],
    [
      '[DeleteFunction] 当前函数状态无法进行此操作，请在函数状态正常时重试。',
      'FailedOperation.DeleteFunction',
    ],
    ['UpdateFunctionCode 当前函数处于 Creating 状态', 'FailedOperation.UpdateFunctionCode'],
  ])('%s is %s', (text, code) => {
    expect(unasked(text)).toEqual([code])
    expect(asked(text)).toEqual([code])
  })

  it.each([
    ['当前函数状态无法进行此操作，请在函数状态正常时重试。', 'FailedOperation.UpdateFunctionConfiguration'],
    ['[GetFunction] 当前函数状态无法进行此操作', 'FailedOperation.UpdateFunctionConfiguration'],
    ['云函数：当前函数状态无法更新代码，请在状态为正常时更新。', 'FailedOperation.UpdateFunctionCode'],
    [
      'This operation cannot be performed in the current function status. Please try again later.',
      'FailedOperation.UpdateFunctionConfiguration',
    ],
  ])('%s, which several codes have, is %s perhaps', (text, code) => {
    expect(unasked(text)).toEqual([])
    expect(lookup(text).api?.findings).toMatchObject([{ code, confidence: 'likely' }])
  })
})
