/**
 * How people write for machines, by the form of a line, in the letters of the text: programs, settings, queries, tests.
 * `line` is the whole line, `before` and `behind` are what stands in it on either side of a code. All that a row has must
 * fit.
 */
export type Notation = {
  readonly is: string
  readonly line?: RegExp
  readonly before?: RegExp
  readonly behind?: RegExp
  /** One of the four lines above, or below. */
  readonly near?: RegExp
  /** Not so where it is said, there or in the lines around, that something has come: people also write `# 433 again`. */
  readonly unlessMet?: true
  /** So of a result object, too. */
  readonly ofResults?: true
  /** A text in which only this row is against telling. */
  readonly example: string
}

export const notations: readonly Notation[] = [
  {
    is: 'a case and what stands for it',
    line: /^\s{0,40}case \d{3}:/,
    ofResults: true,
    example: "case 443: return 'SCF UserCodeError'",
  },
  {
    is: 'a definition, by its first word',
    line: /^\s{0,40}(?:(?:async )?def \w{1,60}\(|(?:(?:export|public|private|static|final|const|let|var|type) ){1,4}[\w<>[\]]{1,40}(?:: \w{1,20}| \w{1,40})? ?=)/,
    ofResults: true,
    example: 'const slow = "SCF 433 TimeLimitReached"',
  },
  {
    is: 'an assertion, or the title of a test',
    line: /^\s{0,40}(?:assert [\w(!]|(?:it|test|describe)(?:\.\w{1,20})?\(["'`])/,
    ofResults: true,
    example: 'assert explain(446) is PortBindingFailed',
  },
  {
    is: 'a test that has passed',
    line: /^\s{0,20}(?:[✓✔√] |\[\+\] |ok \d{1,5} |PASS(?:ED)? |Passed \S{1,120} \[\d|\d\d:\d\d \+\d{1,4}: )|\sPASSED\s{0,20}(?:\[|$)|\(\d{1,5}(?:\.\d{1,3})?m?s\)(?: \[L#\d{1,5}\])?\s{0,4}$/,
    ofResults: true,
    example: '✓ tells SCF 437 HandlerNotFound (3 ms)',
  },
  {
    is: 'an assertion that has not held, of nothing that ran',
    line: /^[E>] {1,12}(?:assert|[-+] |AssertionError)(?![^\n]{0,160}(?:errorMessage|statusCode|== 200))/,
    ofResults: true,
    example: "E   AssertionError: 'SCF 437 HandlerNotFound' != 'unknown'",
  },
  {
    is: 'what a linter or a compiler says of a line',
    line: /^\s{0,4}\d{1,5}:\d{1,4}\s{1,4}(?:error|warning) |: error TS\d{4}: |^[\w./-]{1,80}\.[a-z]{1,5}:\d{1,5}:\d{1,4}(?:: | - (?:error|warning))/,
    ofResults: true,
    example: "12:7  warning  'SCF 437 HandlerNotFound' is never used",
  },
  {
    is: 'a statement of SQL',
    line: /^\s{0,20}(?:insert into|update \w{1,40} set|create table|alter table|delete from) /i,
    ofResults: true,
    example: "INSERT INTO codes VALUES (442, 'QualifierNotFound')",
  },
  {
    is: 'a commit, by its hash',
    line: /^[\s*|-]{0,6}[0-9a-f]{7,10} [a-z][\w-]{1,20}(?:\([\w-]{1,30}\))?: /i,
    ofResults: true,
    example: '4f0c2ab docs: SCF 437 HandlerNotFound',
  },
  {
    is: 'a query of logs, by what joins its conditions',
    line: /(?<!\w)(?:AND|OR|NOT) (?:NOT )?["'(]?[\w."']{2,40}\s?(?:[:=~<>]|["'])|(?<!\w)(?:OR|AND) \??["']| \?"[^"\n]{1,60}"/,
    unlessMet: true,
    example: 'scf_statuscode:439 AND fn:thumbs',
  },
  {
    is: 'a query of logs, by what is done with what it finds',
    line: /\| ?(?:(?:stats|select|where|sort|logfmt|extend|summarize|timechart|dedup) |json(?= ?\|))|\|[=~] ?["'`]|ORDER BY|select\(\.|^\s{0,8}index=/,
    unlessMet: true,
    example: '{app="scf"} |= "TimeLimitReached" | json | statusCode="433"',
  },
  {
    is: 'one of the alternatives of a pattern',
    before: /["'`][^"'`\n]{0,120}\w\|$/,
    behind: /^(?:\|\w|[^"'`\n|]{0,80}["'`])/,
    example: 'r"OutOfMemory|TimeLimitReached"',
  },
  {
    is: 'the first alternative of a pattern',
    before: /["'`]$/,
    behind: /^(?:[^"'`\n|]{0,40}\w)?\|\w[^"'`\n]{0,120}["'`]/,
    example: 'scf: r"TimeLimitReached|OutOfMemory"',
  },
  {
    is: 'what a call is given as a text',
    before:
      /(?<![\w.])(?!\w{0,40}(?:Error|Exception)\()\$?[A-Za-z_][\w$]{0,40}(?:(?:\.|->|::)\w{1,40}){0,6}\((?:[^()"'`\n]{0,80}[,=] ?)?[frbu$@]{0,2}["'`](?=[^"'`\n]{0,120}\s)[^"'`\n]{0,120}$/,
    behind: /^[^"'`\n]{0,160}["'`]/,
    example: 'notify("SCF 433 TimeLimitReached")',
  },
  {
    is: 'an error that is made',
    before:
      /(?<![A-Za-z])(?:throws?|raise|new|reject|panic!?)\s?\(?[\w.:]{0,40}\((?:[^()\n]{0,60}, ?)?["'`]?[^"'`\n(]{0,80}$/,
    behind: /^[^\n]{0,160}\)/,
    example: 'throws ScfException(439, "User process exit when running")',
  },
  {
    is: 'a text that a program makes',
    behind: /^[^"'`\n]{0,80}["'`]\.[a-z]\w{1,20}\(/,
    example: 'value: "TimeLimitReached".to_string(),',
  },
  {
    is: 'a text that is assigned to a member',
    before: /\w\.(?!\w{0,6}(?:[Mm]essage|[Mm]sg|[Ss]tatus|[Cc]ode))\w{2,20} ?= ?["'`][^"'`\n]{0,80}$/,
    example: 'Slow.__name__ = "SCF 433 TimeLimitReached"',
  },
  {
    is: 'a condition of a rule',
    before: /(?<![A-Za-z])if [^.\n]{0,30}(?:code|status) (?:is|equals|=) ?$/i,
    example: 'P3 if the SCF code is 432, else P2',
  },
  {
    is: 'a member of it',
    behind: /^(?:\.|::)_{0,2}[a-z]\w{2,30}(?![\w/.])/,
    example: 'HandlerNotFound.__name__ = "x"',
  },
  {
    is: 'a comparison of a shell',
    before: /\[ ["']?\$\w{1,30}["']? (?:==?|!=|-(?:eq|ne)) ["']?$/,
    example: '[ "$scf_status_code" = 430 ] && exit 1',
  },
  {
    is: 'an option of a command',
    before: /(?:^|[\s`$])--[a-z][\w-]{1,30}[ =]["']?$/,
    example: '* `scf logs --code 430` follows new entries',
  },
  {
    is: 'a remark behind code',
    before: /[[\](){},;=|"'`]\s{1,12}(?:\/\/|#(?!\w)|--|\/\*) ?(?:(?!\s(?:\/\/|#|--|\/\*))[^\n]){0,100}$/,
    behind: /^[^?？←]*$/,
    unlessMet: true,
    example: 'if (status > 1) { return } // SCF 435 FunctionNotFound',
  },
  {
    is: 'a text of a program under a key that holds the code',
    line: /^\s{0,20}[-+]?\s?["'{]?(?:<\w{1,12} name=")?(?:[A-Za-z$][\w-]{0,30}[._:-]){1,5}(?:HTTP)?[1-6]\d\d["']?(?:\.\w{1,20})?["'}]?\s?(?:[:=]|xml:)/i,
    example: '"scf.442": "QualifierNotFound",',
  },
  {
    is: 'a key that is the code, and what is kept under it',
    line: /^\s{0,20}["'][1-6]\d\d["']\s?:\s?[{["']/,
    example: "'434': {description: 'MemoryLimitReached'}",
  },
  {
    is: 'an entry of a map',
    behind: /^ ["'][^"'\n]{1,60}["'];/,
    example: 'map $scf_status_code $hint { default ""; 439 "exited"; }',
  },
  {
    is: 'a setting that lists codes',
    line: /^\s{0,20}(?:[\w$-]{1,30}[_.][\w.$-]{1,30}\s?[:=]|[a-z]{2,20}[A-Z]\w{1,20}\s?:|[\w.$-]{2,40}\s?=)\s?(?:\w{1,20})?\[[^\]\n]{1,120}\]/,
    example: 'ignore_errors = ["scf:499", "scf:432"]',
  },
  {
    is: 'an item of a list of a setting',
    line: /^\s{0,12}- (["'])[^"'\n]{1,80}\1\s{0,4}$/,
    example: 'triggers:\n  - "SCF 430"',
  },
  {
    is: 'an item of a list below a setting',
    line: /^\s{1,12}- ["']?[\w.:]{3,60}["']?\s{0,4}$/,
    near: /^\s{0,12}[a-z]{1,20}(?:[_-][a-z]{1,20}|[A-Z][a-z]{1,20}){1,4}:\s{0,4}$/,
    example: 'retry_errors:\n  - scf:UserProcExitError',
  },
  {
    is: 'a step of a scenario',
    line: /^\s{0,20}(?:Given|When|Then|And) /,
    near: /^\s{0,20}(?:Scenario(?: Outline)?|Feature): /,
    example: 'Scenario: slow\n  Then SCF gives 433 TimeLimitReached',
  },
  {
    is: 'a text in one of several languages, by its key',
    before:
      /^\s{0,20}["']?[a-z][\w-]{1,30}[_-](?:zh|cn|en|us|de|fr|es|pt|ja|ko)["']?\s?[:=]\s?["'`][^"'`\n]{0,80}$/i,
    example: 'message_en = "Resource limit reached (SCF 432)"',
  },
  {
    is: 'a place in a template',
    before: /\{\{[^{}\n]{0,80}(?:\{[^{}\n]{0,60})?$/,
    behind: /^[^{}\n]{0,60}\}?[^{}\n]{0,40}\}\}/,
    example: "{{ $t('scf', { code: 433 }) }}",
  },
  {
    is: 'an attribute of an element',
    before: /<[a-z][\w-]{0,20}(?: [^<>\n]{0,80})? [\w:-]{2,20}=["'][^"'<>\n]{0,80}$/i,
    example: '<abbr title="UserProcExitError, SCF">exit</abbr>',
  },
  {
    is: 'a row of a table with a sentence in a cell, and no time before the code',
    before: /^(?:[^:\n]|:(?!\d\d))*$/,
    line: /\|[^|]{0,80}(?:[a-z]{1,16} [a-z]{1,16} [a-z]{1,16} [a-z]|[\u3400-\u9fff]{8})[^|]{0,160}\|/,
    near: /^\s{0,8}\|/,
    unlessMet: true,
    example: '| ours | SCF 433 TimeLimitReached | all of it has to be quick |\n| yours | x |',
  },
  {
    is: 'an element of XML that is no part of a page',
    before:
      /<(?!(?:t[dhr]|p|br|li|code|pre|b|span|div|strong|em|a|h\d)(?![\w-]))[a-z][\w:-]{1,40}(?: [^<>\n]{0,80})?>[^<>\n]{0,80}$/i,
    behind: /^[^<>\n]{0,120}<\//,
    example: '<error>SCF status code 433</error>',
  },
  {
    is: 'a double of a test, and what it answers',
    ofResults: true,
    line: /(?<![a-z])(?:and_return|will(?:Return|Throw)|mock(?:Resolved|Rejected|Return)|then(?:Return|Throw)|side_effect|return_value|RegisterResponder|stub_request)/,
    example: 'scf.side_effect = ScfError: 435 FunctionNotFound',
  },
  {
    is: 'what a comment says that is thrown',
    before: /[@:\\](?:raises?|throws|exception|returns?)(?![A-Za-z])[^\n]{0,60}$/,
    example: ':raises Throttled: SCF 432 ResourceLimitReached',
  },
  {
    is: 'a comment',
    line: /^\s{0,20}(?:#(?![#\d!])|\/{2,3}|\/\*|--|<!--|"""|--\[\[)\s|^(?: {2}){0,8} \*\s/,
    behind: /^[^?？←]*$/,
    unlessMet: true,
    example: '# SCF 432: hence the queue',
  },
  {
    is: 'a heading and what is written below it',
    line: /^#{1,6} /,
    near: /\S/,
    unlessMet: true,
    example: '## What SCF 446 PortBindingFailed needs\nlisten on 0.0.0.0',
  },
  {
    is: 'a title in bold, and its explanation',
    before: /^\s{0,8}(?:[-*+]|\d{1,3}[.)]) \*\*[^*\n]{0,80}$/,
    behind: /^[^*\n]{0,60}(?:\*\*\s?[:：]|[:：]\*\*)/,
    unlessMet: true,
    example: '- **SCF 437 HandlerNotFound**: look at the handler',
  },
  {
    is: 'an item of a list of what is to be done',
    line: /^\s{0,8}[-*] \[[ x]\] /,
    unlessMet: true,
    example: '- [ ] write the page for SCF 405 ContainerStateExited',
  },
  {
    is: 'a query, by what it looks for',
    before: /:\s?\((?:\d{3} or ){0,6}$/,
    behind: /^(?: or|\))/,
    example: 'scf.status : (433 or 434)',
  },
  {
    is: 'a selector of a style sheet',
    before: /\[[\w-]{1,40}=["']?$/,
    behind: /^["']?\]/,
    example: '.badge[data-status-code="433"]::after { color: red }',
  },
  {
    is: 'what a condition asks for',
    behind: /^[^"'`\n]{0,80}["'`]\){1,3}\s?(?:\{|&&|\|\||;)/,
    example: 'if contains(String(y), "SCF 439 UserProcExitError") {',
  },
  {
    is: 'a field of a list of terms',
    line: /^\s{0,8}:\d{3}: /,
    example: ':433: SCF TimeLimitReached',
  },
  {
    is: 'the head of a page',
    line: /^(?:title|description|summary|tags|keywords)\s?:/,
    near: /^---\s{0,4}$/,
    example: '---\ntitle: SCF TimeLimitReached',
  },
  {
    is: 'a text in a program that explains it',
    line: /"""/,
    example: '"""Says SCF 433 TimeLimitReached"""',
  },
  {
    is: 'a line of a text in a program that explains it',
    line: /^\s{2,}/,
    near: /"""/,
    example: '    """Runs\n    SCF 433 TimeLimitReached is a miss.',
  },
  {
    is: 'a row that was changed',
    line: /^[-+]\s?\|/,
    example: '-| 445 | ContainerInitError | see wiki |',
  },
  {
    is: 'a rule of an alarm',
    line: /^\s{0,20}(?:- )?(?:title|alert|name|summary|record|description)\s?:/,
    near: /^\s{0,20}(?:expr|for|condition)\s?:/,
    example: '- title: SCF MemoryLimitReached\n  for: 5m',
  },
  {
    is: 'what a list of changes says was done',
    line: /^\s{0,4}(?:[-*] |✅ ?)(?:\*\*[\w-]{1,20}:\*\* |(?:修复|新增|优化|支持|移除|绕过)(?!失败)|(?:fix(?:e[sd])?|add(?:s|ed)?|remove[sd]?|change[sd]?|show|stop|map|support)s? )/i,
    unlessMet: true,
    example: '- 修复 SCF 439 UserProcExitError',
  },
  {
    is: 'a row of a list that begins with the code, with no figure',
    line: /^\s{0,8}[1-6]\d\d[,;\t][A-Z]\w{5,40}[,;\t][^\d\n]{2,160}$/,
    example: '449,InsufficientResources,云函数,platform',
  },
]
