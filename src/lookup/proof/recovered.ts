/** What a program says when it has done what it was to do. */
const done =
  /(?<![a-z])(?<!(?:not|never|un|cannot be|wasn't|isn't|if|when|until) ?)(?:re-?connected|connected|succeeded|success(?:ful(?:ly)?)?|recovered|established|completed?|finished|done|ready|passed)(?![a-z])|✓|(?<!未|不|没有?)(?:成功|已连接|完成|恢复正常)/i
/** What it does without what it did not get. */
const instead =
  /(?<![a-z])(?:fall(?:ing|s)? ?back|fell back|skipp(?:ed|ing)|continuing|will not be (?:enabled|available)|using (?:the )?(?:default|bundled|cached|local|memory))(?! user)(?![a-z])|(?:已|将|直接)跳过|使用默认|改用/i
const failed = /error|fail|exception|timed? ?out|refused|panic|killed|失败|错误|异常|超时/i
/** A sentence of people tells what helped, which says the more of the cause. */
const prose =
  /(?<![a-z'])(?:after|i|we|the|this|but|now|works?|when|if|you|my|can|should)(?![a-z'])|[\u3400-\u9fff]{3}了|之后/i
const longest = 200

/**
 * Whether what was printed behind the offset says that the same program went on and succeeded, and nothing behind that
 * says that it failed again.
 */
export function isRecovered(text: string, end: number): boolean {
  const [rest = '', ...lines] = text.slice(end, end + 4_000).split('\n')
  if ([rest, lines[0] ?? ''].some((line) => instead.test(line.slice(0, longest)))) return true
  const last = lines.findLastIndex(isDone)
  return last >= 0 && !lines.slice(last + 1).some((line) => failed.test(line))
}

function isDone(line: string): boolean {
  const words = line.slice(0, longest)
  return done.test(words) && !failed.test(words) && !prose.test(words)
}
