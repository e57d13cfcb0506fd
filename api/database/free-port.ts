import { createServer } from 'node:net'

const canListen = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })

/** `wanted` if nobody listens there, else any free port of the loopback address. */
export async function freePort(wanted?: number, host = '127.0.0.1'): Promise<number> {
  const port = (wanted ? await canListen(wanted, host) : null) ?? (await canListen(0, host))
  if (port === null) throw new Error(`no port can be opened on ${host}`)
  return port
}
