/** What stands before and behind what somebody asks about. */
const before =
  /^(?:(?:hi|hey|hello|please|pls|请问(?:一下)?|求助|什么是|啥是)[\s,，:：]{1,3})?(?:(?:what (?:does|is|are)|what's|whats|why(?: (?:do (?:i|we) (?:get|see)|(?:am i|are we) (?:getting|seeing)|does it (?:say|give)|is it))?(?![a-z])|how (?:do (?:i|we)|to|can (?:i|we)) (?:fix|solve|resolve|avoid|handle)|explain|meaning of|为什么(?:会|报)?|怎么解决|如何解决)\s{0,2})?(?:(?:an?|the|error|status|code|scf) ){0,3}/i
const behind =
  /\s{0,2}(?:(?<![a-z])(?:means?|mean(?:ing)?|error(?: mean)?|the same)|(?:到底)?是?(?:什么|啥)(?:意思|错误?|问题|情况|状态码|原因)?|代表(?:什么|啥)|(?:怎么|如何|怎样)(?:解决|办|处理|回事|修|调大|调整|改大?|修改|设置|增加|延长|恢复|避免)|的?(?:原因|含义|意思|解决(?:方法|办法)?|报错|错误)(?:是(?:什么|啥))?|报错怎么解决|(?<=\d)了?怎么办)?[\s?？。.!！吗呢啊]{0,4}$/i

/** Whose error it is, where that is SCF's. */
const place = /\s{1,2}(?:(?:in|on|of|from|by|with) )?(?:tencent(?: cloud)?(?: scf)?|scf)[\s?？。.!！]{0,4}$/i

/** What a question is about, without the words that make it one: "433是什么意思" asks about 433. */
export function subjectOf(query: string): string {
  const text = query.trim()
  const start = before.exec(text)?.[0].length ?? 0
  const rest = text.slice(start).replace(place, '')
  return rest.slice(0, behind.exec(rest)?.index ?? rest.length).trim() || text
}
