type Span = { readonly start: number; readonly end: number }

/** The head of an entry: a mark of a list, and the name of an error. */
const mark = '[ \\t]{0,8}(?:[-*•]|\\d{1,2}[.)、]|#{1,6})?[ \\t]{0,3}[`*"\'“「]{0,3}'
const beginning = new RegExp(`^${mark}(?:[\\w.]{1,80}(?:Error|Exception): ?)?$`)
/** Behind the name: a mark, and in words what it means; or the line below says it. */
const meaning =
  /^[`*"'”」]{0,3}(?: ?[(（][^()（）\n]{1,60}[)）])?(?: ?[:：→|—–] ?| -{1,2} |\t|[`*]{0,3}\n\n?)(?=[`*]{0,3}[A-Za-z\u3400-\u9fff])(?:[^\n]{0,40}[\u3400-\u9fff]{4}|[^\n]{0,200}[a-z]{2,20} [a-z]{2,20} [a-z]{1,20})/
/** The name of a system's error, in front of what the system says of it. */
const errno = new RegExp(
  `^${mark}E[A-Z]{3,20}[\`*"'”」]{0,3}(?: ?[(（][^()（）\\n]{1,60}[)）])? ?(?:[:：→|—–]|-{1,2}) ?$`,
)
/** Another entry, with a name or a message in marks of its own. */
const entry = new RegExp(
  `(?:^|\\n)${mark}(?:E[A-Z]{3,20}|[A-Z]\\w{2,40}(?:Error|Exception)|[A-Z]\\w{2,40}(?:\\.\\w{2,60}){1,3}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,6}|(?<=[\`*"'“「])[^\\n\`]{3,80}(?=[\`*"'”」]))[\`*"'”」]{0,3}(?: ?[(（][^()（）\\n]{1,60}[)）])?(?: ?[:：→|—–]| -{1,2} |\\t|\\n\\n?)`,
)
/** A row of a table, whose first cell is the error; and behind it a cell of words, and no figures of what has happened. */
const firstCell = /^[ \t]{0,8}\|[ \t`*"']{0,6}(?:[\w.]{1,80}(?:Error|Exception): |Invoking task )?$/
const nextCell =
  /^[^|\n]{0,80}\|[ \t]{0,4}(?!\d)(?:[^|\n]{0,40}[\u3400-\u9fff]{4}|[^|\n\d]{0,60}[a-z]{2,20} [a-z]{2,20} [a-z]{2,20})/

/** The same as it is copied from a page: cells between tabs, and another row of them below. */
const tabbed = /^[^\t\n]{0,40}\t[^\t\n]{1,200}\t[^\t\n]{1,200}\n[^\t\n]{1,80}\t[^\t\n]{1,200}\t/

/** In front of what an entry with a quoted head says. */
const listed = /^[ \t]{0,8}(?:[-*•]|\d{1,2}[.)、])[ \t]{0,3}[`"'“「][^\n`]{3,80}[`"'”」] ?[:：→—–]/
const around = 400

/** Whether the evidence is the head of an entry in a list of errors that says of several what they mean. */
export function isExplained(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const head = text.slice(from, start)
  const behind = text.slice(end, end + 300)
  const below = to < 0 ? '' : text.slice(to, to + around)
  const isAmong = () =>
    entry.test(text.slice(Math.max(0, from - around), Math.max(0, from - 1))) || entry.test(below)
  if (firstCell.test(head) && nextCell.test(behind)) return true
  if (/^[^\t]{0,80}$/.test(head) && tabbed.test(behind + below)) return true
  if (listed.test(head) || errno.test(head)) return isAmong()
  if (head.length > 120 || !beginning.test(head)) return false
  return meaning.test(behind) && isAmong()
}
