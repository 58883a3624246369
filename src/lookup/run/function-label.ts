/** What says that there is no name, or names what a program begins with. */
const noName = '(?:none|null|nil|undefined|unknown|anonymous|main_handler|lambda_handler)(?![\\w-])'

const label = '(?:(?:scf |cloud )?function(?:[ _-]?name)?|[云雲]?函[数數](?:名[称稱]?)?)'
const marks = '[ \\t"\'`*_“「]'

/** What may stand before a name on the line below: what is bold there is the next label. */
const below = '[ \\t"\'`“「]{0,4}'

/** A label with its colon, or in bold on a line of its own, as the fields of Slack's blocks have it. */
const labelled = `(?:${label}${marks}{0,4}[:：]${marks}{0,4}(?:\\n${below})?|\\*{1,2}${label}\\*{1,2}[ \\t]{0,2}\\n${below})`

/**
 * A function by a label: `Function: pay`, 函数：pay, `*Function*` above its value. Label and name fill their line, or a cell
 * of it, and nothing else stands there: "function: returns nothing" is a sentence.
 */
export const functionLabel = new RegExp(
  `(?:^|[\\n|｜,，;；])[^\\p{L}\\p{N}\\n"'{]{0,6}?${labelled}(?!${noName})([a-z][a-z0-9_-]{0,59})(?![\\w-])["'\`*_”」]{0,3}[ \\t]{0,3}(?=$|[\\n|｜,，;；])`,
  'iu',
)
