// Bolt's index also loads its receivers for Express and AWS Lambda, Express included: a third of its start-up
// time for parts that nobody here uses. These are the same classes, from the files they are defined in. A file of
// its own, because `lazy-parts.ts` has to run before any file of Bolt's is loaded, and only the order of imports
// says so.
import './lazy-parts.ts'
import app from '@slack/bolt/dist/App.js'
import errors from '@slack/bolt/dist/errors.js'
import socketModeReceiver from '@slack/bolt/dist/receivers/SocketModeReceiver.js'

export const App = app.default
export const SocketModeReceiver = socketModeReceiver.default
export const { ReceiverMultipleAckError } = errors
