/** Run as a process of its own: starts or attaches to the server of a folder, says so, and waits to be killed (or leaves at once). */
import { startEmbedded } from '#api/database/embedded.ts'

const [folder = '', then = 'wait'] = process.argv.slice(2)
const server = await startEmbedded({ folder, purpose: 'test' })
console.log(JSON.stringify({ pid: server.pid, attached: server.attached, url: server.url }))
if (then === 'leave') await server.stop()
else setInterval(() => {}, 60_000)
