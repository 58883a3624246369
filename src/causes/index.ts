import type { Cause } from './cause.ts'
import defaultTimeout from './known/default-timeout.ts'
import missingEnvVariable from './known/missing-env-variable.ts'
import missingPythonModule from './known/missing-python-module.ts'

/** Every cause the bot can tell, in the order in which they are asked about: what is more specific comes first. */
export const causes: readonly Cause[] = [missingPythonModule, missingEnvVariable, defaultTimeout]
