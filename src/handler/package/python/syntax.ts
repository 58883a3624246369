/** Kinds of syntax, as lezer names them, that decide whether a name of a module is always there. */

export const scopes: readonly string[] = ['FunctionDefinition', 'ClassDefinition', 'LambdaExpression']
export const guards: readonly string[] = [
  'TryStatement',
  'IfStatement',
  'ForStatement',
  'WhileStatement',
  'MatchStatement',
]
export const openers: readonly string[] = [
  ...[
    'globals',
    'setattr',
    'exec',
    'eval',
    'execfile',
    'modules',
    'global_enum',
    '__getattr__',
    '__pyarmor__',
  ],
]
export const openersOutside: readonly string[] = ['vars', 'locals']
export const openProperties: readonly string[] = [
  '__dict__',
  'modules',
  'f_globals',
  '__setattr__',
  '_convert_',
  'global_enum',
]
