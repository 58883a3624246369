import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** For `--import`: writes the address of every module that a process loads to the file in `MODULE_LIST`. */
const list = process.env.MODULE_LIST ?? '/dev/null'

registerHooks({
  load: (url, context, next) => {
    appendFileSync(list, `${url}\n`)
    return next(url, context)
  },
})
