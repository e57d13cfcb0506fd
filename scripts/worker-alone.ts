/** `jianfu worker` without the other commands: what compiled.mjs makes plain JavaScript of. */
import { register } from './commands/worker.ts'
import { runCommands } from './run-commands.ts'

await runCommands([{ register }])
