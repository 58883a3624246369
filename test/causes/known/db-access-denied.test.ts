import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const none = /^No password was sent/m
const inNode = (message: string) =>
  `Error: ${message}\n    at Query.run (/var/user/node_modules/mysql/q.js:9:4)\n    at exports.main_handler (/var/user/index.js:4:8)`

it.each([
  tracebackOf(
    'pymysql.connect(host=HOST)',
    `pymysql.err.OperationalError: (1045, "Access denied for user 'root'@'172.16.0.9' (using password: NO)")`,
  ),
  inNode("ER_ACCESS_DENIED_ERROR: Access denied for user 'root'@'172.16.0.9' (using password: NO)"),
  inNode('NOAUTH Authentication required.'),
])('that no password was sent is said first: %s', (thrown) => {
  expect(said(runOf(430, thrown)).split('\n')[1]).toMatch(none)
})

it.each([
  inNode("ER_ACCESS_DENIED_ERROR: Access denied for user 'root'@'172.16.0.9' (using password: YES)"),
  inNode('password authentication failed for user "svc_order"'),
])('and not of one that was: %s', (thrown) => {
  expect(said(runOf(430, thrown))).toMatch(/^the database refuses the user /)
  expect(said(runOf(430, thrown))).not.toMatch(/password was sent|using password/)
})
