import { entries } from '../../src/catalog/index.ts'

/** A text of about `length` units that one kind of rule finds as hard as can be. */
export type Shape = { readonly name: string; readonly of: (length: number) => string }

/** Shapes of text that make careless patterns quadratic. */
export const hostileShapes: readonly Shape[] = [
  repeated('digits only', '4'),
  repeated('spaces', ' '),
  repeated('line feeds', '\n'),
  repeated('quotes', '"'),
  repeated('backslashes', '\\'),
  repeated('escaped quotes', '\\\\\\"'),
  repeated('entities', '&amp;amp;quot'),
  repeated(
    'names cut short',
    names()
      .map((name) => name.slice(0, -1))
      .join(' '),
  ),
  repeated(
    'messages cut short',
    messages()
      .map((text) => text.slice(0, -2))
      .join(' '),
  ),
  repeated('labels without numbers', 'statusCode": error code: returned got http '),
  repeated('Chinese labels without numbers', '状态码：错误码 报错返回了出现'),
  repeated('numbers without labels', '433 439, 500; '),
  repeated('every token a hit', 'statusCode: 433 UserProcExitError '),
  repeated('a dotted name', 'aB.'),
  repeated('request ids', 'RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe\n'),
  repeated('results without an end', '{"errorCode":-1,"errorMessage":"'),
  repeated('frames', '    at a (/var/user/index.js:1:1)\n'),
  repeated('an address without an end', 'https://x-access-token:ghs_'),
  repeated('a table in a table', '"User Name","Secret Access Key"\n"ann, of ops","and her team"\n'),
  repeated('secrets without a value', 'password= token: secretKey="'),
]

function repeated(name: string, piece: string): Shape {
  return {
    name,
    of: (length) =>
      Buffer.from(piece.repeat(Math.ceil(length / piece.length)))
        .toString()
        .slice(0, length),
  }
}

function names(): readonly string[] {
  return entries.flatMap((entry) => entry.names.map(({ name }) => name))
}

function messages(): readonly string[] {
  return entries.flatMap((entry) => entry.messages.map(({ text }) => text.replaceAll(/\{\w+\}/g, '3')))
}
