// Bolt's index also loads its receivers for Express and AWS Lambda, Express included: a third of its start-up
// time for parts that nobody here uses. These are the same classes, from the files they are defined in.
import './lazy-parts.ts'
import app from '@slack/bolt/dist/App.js'
import errors from '@slack/bolt/dist/errors.js'
import socketModeReceiver from '@slack/bolt/dist/receivers/SocketModeReceiver.js'

export const App = app.default
export const SocketModeReceiver = socketModeReceiver.default
export const { ReceiverMultipleAckError } = errors
