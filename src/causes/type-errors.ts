/** What languages say of a value that is not of the type that the code expects. */
export const ofTypes = [
  // Node.js
  'TypeError: {call} is not a function',
  'TypeError: {call} is not iterable',
  'TypeError: {call} is not a constructor',
  'argument must be of type {any}. Received',
  'TypeError: Assignment to constant variable',
  // Python
  "TypeError: '{type}' object is not",
  'TypeError: unsupported operand type(s) for',
  "TypeError: argument of type '{type}' is not iterable",
  "TypeError: object of type '{type}' has no len()",
  'TypeError: unhashable type',
  'TypeError: cannot unpack non-iterable',
  'not supported between instances of',
  'TypeError: can only concatenate',
  'TypeError: must be str',
  'TypeError: must be real number',
  'TypeError: int() argument must be',
  'TypeError: float() argument must be',
  'TypeError: string indices must be integers',
  'TypeError: list indices must be integers',
  'TypeError: sequence item {n}: expected str instance',
  'TypeError: expected string or bytes-like object',
  'the JSON object must be str, bytes or bytearray, not',
  // Of an object that is read as JSON a second time.
  'Unexpected token o in JSON at position 1',
  '"[object Object]" is not valid JSON',
  "Unexpected token 'o', {any} is not valid JSON",
  "AttributeError: 'str' object has no attribute",
  "AttributeError: 'dict' object has no attribute",
  "AttributeError: 'list' object has no attribute",
  // Java
  'java.lang.ClassCastException',
  // Go
  'interface conversion: {any}, not',
  // PHP, in the words of its versions 7 and 8
  'Call to a member function {call}() on',
  'must be of type {any} given',
  'must be of the type {any} given',
  'must be an instance of {any} given',
  'Return value must be of type {any} returned',
  'TypeError: Unsupported operand types',
  'TypeError: Unsupported operand type',
  'TypeError: Cannot access offset of type',
  'TypeError: Illegal offset type',
  'Cannot use object of type {type} as array',
  'Call to undefined method',
] as const

/** What Python says of a call with other arguments than its function takes. */
export const ofArguments = [
  'TypeError: {function}() got an unexpected keyword argument',
  'TypeError: {function}() missing {n} required positional argument',
  'TypeError: {function}() takes {any} positional argument',
] as const

/** What they say of a value that is not there, each in its own word for that, the more telling ones first. */
export const ofNothing: readonly (readonly [says: string, state: string])[] = [
  ...['undefined', 'null'].flatMap((state): [string, string][] => [
    ...['read', 'set'].flatMap((does): [string, string][] => [
      [`Cannot ${does} property '{member}' of ${state}`, state],
      [`Cannot ${does} properties of ${state} (${does === 'set' ? 'sett' : does}ing '{member}')`, state],
      [`Cannot ${does} propert{any} of ${state}`, state],
    ]),
    [`Cannot destructure property '{member}' of '{subject}' as it is ${state}`, state],
    [`Cannot destructure property {member} of {any} as it is ${state}`, state],
    [`Cannot destructure '{subject}' as it is ${state}`, state],
  ]),
  ['TypeError: Cannot destructure property', 'undefined'],
  ['TypeError: Cannot convert undefined or null to object', 'undefined'],
  ["'NoneType' object has no attribute '{member}'", 'None'],
  ["'NoneType' object", 'None'],
  // What a parser of JSON is given instead of a text.
  ['Unexpected token u in JSON at position 0', 'undefined'],
  ['"undefined" is not valid JSON', 'undefined'],
  ['the JSON object must be str, bytes or bytearray, not NoneType', 'None'],
  ['argument must be of type {any}. Received undefined', 'undefined'],
  ['argument must be of type {any}. Received null', 'null'],
  ['java.lang.NullPointerException: {far}because "{subject}" is null', 'null'],
  ['java.lang.NullPointerException', 'null'],
  ['nil pointer dereference', 'nil'],
  ['assignment to entry in nil map', 'nil'],
  ['Call to a member function {member}() on null', 'null'],
]
