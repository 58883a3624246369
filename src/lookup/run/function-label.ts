/** What says that there is no name, or names what a program begins with. */
const noName = '(?:none|null|nil|undefined|unknown|anonymous|main_handler|lambda_handler)(?![\\w-])'

/** The short ones with blanks before them are a program's code, as a traceback quotes it. */
const latinLabel = '(?:(?:scf |cloud )?function|(?<![ \\t]{2})(?:func|fn))(?:[ _-]?name)?'
const hanLabel = '[云雲]?函[数數](?:名[称稱]?)?'
const label = `(?:${latinLabel}|${hanLabel})`
const marks = '[ \\t"\'`*_“「]'

/** What may stand before a name on the line below: what is bold there is the next label. */
const below = '[ \\t"\'`“「]{0,4}'

/** A label with its colon, or in bold on a line of its own, as the fields of Slack's blocks have it. */
const labelled = `(?:${label}${marks}{0,4}[:：=]${marks}{0,4}(?:\\n${below})?|\\*{1,2}${label}\\*{1,2}[ \\t]{0,2}\\n${below})`

const name = '([a-z][a-z0-9_-]{0,59})(?![\\w-])'
/** What may stand before a label in its line or field, and behind a name. */
const opening = '[^\\p{L}\\p{N}\\n"\'{]{0,6}?'
const closing = '["\'`*_”」]{0,3}[ \\t]{0,3}'
const ofLine = '\\n|｜'
const ofField = `${ofLine},，;；`

/**
 * A function by a label: `Function: pay`, `fn=pay`, 函数：pay, `*Function*` above its value. Label and name fill their line,
 * or a cell of it, and nothing else stands there: "function: returns nothing" is a sentence.
 */
export const functionLabel = new RegExp(
  `(?:^|[${ofField}])${opening}${labelled}(?!${noName})${name}${closing}(?=$|[${ofField}])`,
  'iu',
)

/** What is said of a function in one word, as a heading or a line of a log does: `Function Logs`, "function crashed". */
const words = [
  'a|an|and|again|alarms?|alert|alive|all|app|arguments?|as|at|body|broken|but|by|calls?|code|cold|complete|computing|config',
  'crash(?:es)?|dead|deploy|details?|did|does|done|down|ends?|entry|exits?|fails?|fine|for|handler|has|health|help|here|id',
  'in|info|init|inputs?|is|it|itself|keyword|list|logs?|main|memory|metrics?|missing|monitor|name|names|no|not|now|of|offline',
  'ok|on|online|only|or|output|overview|page|parameters?|please|ready|report|requests?|responses?|results?|returns?|runs?',
  'runtime|service|signature|slow|source|starts?|state|statistics|status|stops?|stuck|success(?:ful(?:ly)?)?',
  'summary|test|that|the|then|this|throws?|time|times|to|too|triggers?|type|up|url|version|warm|was|with|works?',
].join('|')
const endings = 'ed|ing|able|tions?|errors?|exceptions?|time-?outs?|timed-out|failures?|found|limits?'
const spoken = `(?:(?:${words})|[\\w-]{0,59}(?:${endings}))(?![\\w-])`

/** A label with a blank behind it, and no word that speaks of the function. */
const spaced = (of: string) => `${of}\\*{0,2}[ \\t]{1,4}["'\`*_“「]{0,3}(?!${noName}|${spoken})`

/** `Function pay`, where that is the whole line, or a cell between two bars. */
export const functionLine = new RegExp(
  `(?:^|[${ofLine}])${opening}${spaced(label)}${name}${closing}(?=$|[${ofLine}])`,
  'iu',
)

/** 函数 pay in an enumeration; in English, where commas part sentences, only a name of several parts: `function pay-api`. */
export const functionField = new RegExp(
  `(?:^|[${ofField}])${opening}(?:${spaced(hanLabel)}|${spaced(latinLabel)}(?=[a-z0-9]{1,30}[-_][a-z0-9]))${name}${closing}(?=$|[${ofField}])`,
  'iu',
)
