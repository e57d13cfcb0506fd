import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '#api/database/free-port.ts'
import { jianfu } from './jianfu.ts'

const scratch = mkdtempSync(join(tmpdir(), 'jianfu-cli-'))
chmodSync(scratch, 0o755)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const lines = (text: string) => text.trim().split('\n')

describe('the command jianfu', { timeout: 120_000 }, () => {
  it('lists its commands, and explains each', () => {
    const { code, stdout } = jianfu(['--help'])
    expect(code).toBe(0)
    for (const name of [
      'start',
      'api',
      'worker',
      'scan',
      'crawl',
      'extract',
      'classify',
      'times',
      'evaluate',
      'backtest',
      'robots',
      'user',
      'migrate',
      'doctor',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    expect(jianfu(['start', '--help']).stdout).toMatch(/--no-demo/)
  })

  it.each([
    ['an unknown command', ['frobnicate'], /frobnicate/],
    ['an unknown option', ['migrate', '--frobnicate'], /--frobnicate/],
    ['a port that is none', ['start', '--port', 'eighty'], /port is a number/],
    ['a missing argument', ['scan'], /target/],
  ])('refuses %s with one line and exit 2', (_, args, words) => {
    const { code, stdout, stderr } = jianfu(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toMatch(words)
  })

  it('judges every page of a recorded archive and says that others recorded it', () => {
    const entry = (url: string, text: string, mimeType = 'text/html') => ({
      startedDateTime: '2026-11-02T10:00:00+08:00',
      request: { url },
      response: { status: 200, content: { mimeType, text } },
    })
    const advert =
      '<html><title>班</title><body><h1>班</h1><p>周六上午9:00-11:00 五年级数学提高班火热招生，欢迎报名试听。</p></body></html>'
    const entries = [
      entry('https://a.example/1', advert),
      entry('https://a.example/x.css', 'p{}', 'text/css'),
      entry('https://a.example/2', advert),
    ]
    const file = join(scratch, 'seen.har')
    writeFileSync(file, JSON.stringify({ log: { entries } }))
    const { code, stdout } = jianfu(['scan', file, '--json'])
    expect(code).toBe(0)
    const records = lines(stdout).map((line) => JSON.parse(line))
    expect(records.map(({ id }) => id)).toEqual(['https://a.example/1', 'https://a.example/2'])
    for (const { flags, capture } of records) {
      expect(flags).toMatchObject({ subject: true, overtime: true })
      expect(capture).toMatchObject({ origin: 'external', kind: 'page', claimedAt: '2026-11-02T02:00:00.000Z' })
    }
  })

  it('writes each page of a slow crawl as it comes', async () => {
    const links = Array.from({ length: 20 }, (_, n) => `<a href="/${n}">${n}</a>`).join('')
    // what the links lead to is never answered: nothing is written because the crawl is over
    const site = createHttpServer(({ url }, response) => {
      if (url === '/robots.txt') response.writeHead(404).end()
      else if (url !== '/' && url !== '/0' && url !== '/1') return
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<h1>课程 ${url}</h1>${links}`)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => site.once('listening', resolve))
    const out = join(scratch, 'slow')
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
    const args = ['scripts/jianfu.mjs', 'crawl', url, '--allow-private', '--rate', '1', '--render', 'never', '--out', out]
    const crawl = spawn(process.execPath, args, { stdio: 'ignore' })
    const pages = join(out, 'pages.jsonl')
    await expect
      .poll(() => (existsSync(pages) ? lines(readFileSync(pages, 'utf8')).filter(Boolean).length : 0), { timeout: 20_000 })
      .toBeGreaterThan(1)
    crawl.kill('SIGKILL')
    site.closeAllConnections()
    site.close()
  })

  it('says in one line that Node is too old', () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})"
    const { code, stderr } = jianfu(['doctor'], { node: ['--import', older] })
    expect(code).toBe(1)
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toMatch(/20\.19 or later.*18\.20\.4/)
  })

  it('names every bad variable', () => {
    const { code, stderr } = jianfu(['migrate'], { env: { PORT: 'x', DATABASE_URL: 'mysql://y' } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/PORT.*DATABASE_URL|DATABASE_URL.*PORT/)
  })

  it('says which port is taken before it begins', async () => {
    const port = await freePort()
    const squatter = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const { code, stderr } = jianfu(['start', '--port', String(port), '--data', join(scratch, 'never')])
    squatter.close()
    expect(code).toBe(1)
    expect(lines(stderr)).toEqual([
      `jianfu start: port ${port} is taken: stop the program that uses it, or choose another one with --port`,
    ])
  })

  it('says that a folder cannot be used', () => {
    writeFileSync(join(scratch, 'file'), '')
    const { code, stderr } = jianfu(['start', '--data', join(scratch, 'file/data')])
    expect(code).toBe(1)
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toMatch(/choose another/)
  })

  it('does not wait for a database that is away', async () => {
    const { code, stderr } = jianfu(['migrate'], {
      env: { DATABASE_URL: `postgresql://nobody:x@127.0.0.1:${await freePort()}/x` },
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/does not answer.*DATABASE_URL/)
  })

  it('puts a checked declaration of a source into the database, with its selectors, and each change as a version', () => {
    const env = { JIANFU_DATA: join(scratch, 'sources') }
    const folder = join(scratch, 'cd-adverts')
    expect(jianfu(['source', 'new', folder, '--kind', 'listing', '--url', 'https://a.example.cn/edu/']).code).toBe(0)
    const add = () => jianfu(['source', 'add', folder], { env })
    expect(add()).toMatchObject({ code: 0, stdout: 'cd-adverts is watched from now on (version 1)\n' })
    expect(add().stdout).toContain('(version 1)')
    const file = join(folder, 'declaration.json')
    const declaration = JSON.parse(readFileSync(file, 'utf8'))
    declaration.versions[0].selectors.list.item = 'li.row'
    writeFileSync(file, JSON.stringify(declaration))
    expect(add().stdout).toContain('(version 2)')
    expect(jianfu(['source', 'add', join(scratch, 'nothing')], { env })).toMatchObject({ code: 2, stdout: '' })
  })

  it('migrates once, and adds a user to a new folder', () => {
    const env = { JIANFU_DATA: join(scratch, 'data') }
    expect(jianfu(['migrate'], { env }).stdout).toMatch(/_first\n/)
    expect(jianfu(['migrate'], { env })).toMatchObject({ code: 0, stdout: '' })
    const add = ['user', 'add', 'lihua', '--role', 'admin', '--password-stdin']
    expect(jianfu(add, { env, input: 'a-good-long-password\n' }).code).toBe(0)
    expect(jianfu(add, { env, input: 'a-good-long-password\n' }).code).toBe(1)
    expect(jianfu(['user', 'add', 'other', '--role', 'emperor', '--password-stdin'], { env, input: 'x'.repeat(12) }).code).toBe(2)
  })
})

describe('jianfu pack', { timeout: 120_000 }, () => {
  it('installs on an empty system in one command, after the changes were shown', () => {
    const env = { JIANFU_DATA: join(scratch, 'pack') }
    const contact = {
      fullName: '成都市武侯区教育局',
      answers: '',
      telephone: '12345',
      address: '',
      hours: '',
      web: '',
      closedFrom: '',
    }
    const none = { routes: {}, wordings: {}, calendar: {}, deadlines: {} }
    const pack = { format: 'jianfu-policy-pack/1', ...none, offices: { '510107': contact } }
    const file = join(scratch, 'pack.json')
    writeFileSync(file, JSON.stringify({ ...pack, offices: { '510107': { ...contact, telephone: '1' } } }))
    const wrong = jianfu(['pack', 'apply', file, '--yes'], { env })
    expect([wrong.code, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr).toMatch(/offices 510107: The telephone number is wrong/)
    writeFileSync(file, JSON.stringify(pack))
    const shown = jianfu(['pack', 'apply', file], { env })
    expect(shown.code).toBe(1)
    expect(shown.stdout).toContain('offices 510107\n  - fullName: 武侯区教育局\n')
    expect(shown.stderr).toMatch(/nothing was changed/)
    expect(jianfu(['pack', 'apply', file, '--yes'], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\n1 setting changed\n$/),
    })
    expect(JSON.parse(jianfu(['pack', 'export'], { env }).stdout)).toEqual(pack)
    expect(jianfu(['pack', 'diff', file], { env }).stdout).toBe('0 of 1 setting would change\n')
  })
})

describe('jianfu doctor', { timeout: 120_000 }, () => {
  it('finds a sound machine sound, and says so as JSON', () => {
    const { code, stdout } = jianfu(['doctor', '--json'], { env: { JIANFU_DATA: join(scratch, 'doctor') } })
    const { ok, checks } = JSON.parse(stdout)
    expect({ code, ok }).toEqual({ code: 0, ok: true })
    const names = checks.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['node', 'disk', 'database', 'characters', 'redis', 'browser', 'fonts', 'clock', 'port']),
    )
  })

  it('says how to mend a database and a Redis that do not answer', () => {
    const env = {
      JIANFU_DATA: join(scratch, 'doctor'),
      DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/z',
      REDIS_URL: 'redis://127.0.0.1:1',
    }
    const { code, stdout } = jianfu(['doctor', '--json'], { env })
    expect(code).toBe(1)
    const bad = JSON.parse(stdout).checks.filter(({ status }: { status: string }) => status === 'error')
    expect(bad.map(({ name }: { name: string }) => name)).toEqual(['database', 'redis'])
    for (const check of bad) expect(check.mend).not.toBe('')
  })
})
