/** The real API with the built web app in front, and people signed in with a browser. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import type { NewUser } from '#api/auth/users.ts'
import type { Role } from '#policy/roles.ts'
import { buildWeb } from '#web/build.ts'
import { httpWorld, password } from '../api/http-world.ts'
import { desk, openPage, startBrowser } from './browser.ts'

export async function reportWorld() {
  await buildWeb()
  const world = await httpWorld({}, fileURLToPath(new URL('../../dist/web', import.meta.url)))
  const server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser: Browser = await startBrowser()

  async function signedIn(role: Role, district: string | null, more: Partial<NewUser> = {}, size = desk) {
    const { username } = await world.signedIn(role, district, more)
    return { ...(await enter(username, size)), username }
  }

  /** A page of its own, signed in, on the start page of the console. */
  async function enter(username: string, size = desk) {
    const opened = await openPage(browser, origin, '/console/sign-in', size)
    await opened.context.request.post(`${origin}/api/auth/sign-in/username`, {
      data: { username, password },
      headers: { origin },
    })
    const go = (path: string): Promise<unknown> => opened.page.goto(`${origin}${path}`)
    return { ...opened, go }
  }

  async function stop() {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await world.drop()
  }
  return { world, origin, browser, signedIn, enter, stop }
}
