import { apiCodes } from '../../catalog/api/codes.ts'

/** What somebody does with SCF, by the verb of its API. */
const verbs = {
  Create: { en: 'creat(?:e|es|ed|ing|ion of)', zh: '创建|新建' },
  Update: { en: 'updat(?:e|es|ed|ing)', zh: '更新|修改' },
  Delete: { en: 'delet(?:e|es|ed|ing)', zh: '删除' },
  Publish: { en: 'publish(?:es|ed|ing)?', zh: '发布' },
  Invoke: { en: 'invok(?:e|es|ed|ing)', zh: '调用' },
} as const

/** With what; the narrower ones first. */
const objects = {
  FunctionCode: { en: '(?:function )?code', zh: '(?:函数)?的?代码' },
  FunctionConfiguration: { en: '(?:function )?config(?:uration)?', zh: '(?:函数)?的?配置' },
  Function: { en: 'functions?', zh: '函数' },
  Namespace: { en: 'namespaces?', zh: '命名空间' },
  TriggerStatus: { en: 'trigger status', zh: '触发器状态' },
  Trigger: { en: 'triggers?', zh: '触发器' },
  Alias: { en: 'alias(?:es)?', zh: '别名' },
  LayerVersion: { en: 'layers?(?: version)?', zh: '层(?:版本)?' },
  Version: { en: '(?:function )?versions?', zh: '(?:函数)?版本' },
} as const

const failing = /失败|出错|报错|不了|fail|error|can(?:no|')t|could not|unable/

/** What is done, with the code that the API gives where it fails. */
const operations = Object.entries(verbs).flatMap(([verb, does]) =>
  Object.entries(objects).flatMap(([object, what]) => {
    const code = `FailedOperation.${verb}${object}`
    if (!apiCodes.has(code)) return []
    const said = new RegExp(
      `(?<![a-z])${does.en} (?:(?:the|an?|my|our|new) ){0,2}${what.en}(?![a-z])|(?:${does.zh})了?(?:${what.zh})|(?:${what.zh})(?:${does.zh})`,
    )
    return [{ said, code }]
  }),
)

/** The codes of what somebody says to have failed: "create function failed", 更新函数配置失败. */
export function failedOperations(words: string): readonly string[] {
  return failing.test(words) ? operations.filter(({ said }) => said.test(words)).map(({ code }) => code) : []
}
