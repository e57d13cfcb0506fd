import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv } from '#api/env.ts'
import { makeLog } from '#api/log.ts'
import { readOrMakeSecret } from '#api/secret.ts'
import { userAgentWith } from '#crawler/crawl.ts'

describe('the surroundings', () => {
  it('may say nothing', () => {
    expect(readEnv({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', JIANFU_DATA: expect.stringMatching(/^\/.*\.data$/) })
    expect(readEnv({ DATABASE_URL: '', REDIS_URL: '' }).DATABASE_URL).toBeUndefined()
  })

  it('are refused with every bad variable by name', () => {
    const bad = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      JIANFU_SECRET: 'short',
      LOG_LEVEL: 'loud',
      ALLOW_PRIVATE_CRAWL: 'perhaps',
    }
    const message = (() => {
      try {
        readEnv(bad)
      } catch (error) {
        return (error as Error).message
      }
      return ''
    })()
    for (const name of Object.keys(bad)) expect(message).toMatch(new RegExp(`^${name}: `, 'm'))
  })

  it('name whom a site may ask about the crawler', () => {
    expect(() => readEnv({ CRAWLER_CONTACT: 'the office' })).toThrow(/^CRAWLER_CONTACT: must be a mailbox/)
    for (const CRAWLER_CONTACT of ['crawler@edu.example.cn', 'https://jianfu.example.cn/crawler'])
      expect(userAgentWith(readEnv({ CRAWLER_CONTACT }).CRAWLER_CONTACT)).toMatch(`JianfuBot/0.1 (+${CRAWLER_CONTACT}; `)
  })

  it('name the key of a bucket, or are refused', () => {
    const EVIDENCE_URL = 's3://evidence/jianfu?endpoint=http://127.0.0.1:9000'
    expect(() => readEnv({ EVIDENCE_URL })).toThrow(/^EVIDENCE_KEY_ID: .*bucket\nEVIDENCE_KEY_SECRET: /m)
    expect(readEnv({ EVIDENCE_URL, EVIDENCE_KEY_ID: 'a', EVIDENCE_KEY_SECRET: 'b' })).toMatchObject({ EVIDENCE_URL })
  })

  it('give one secret that stays, readable by its owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianfu-secret-'))
    const secret = readOrMakeSecret({ JIANFU_DATA: folder })
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(readOrMakeSecret({ JIANFU_DATA: folder })).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    writeFileSync(join(folder, 'secret'), '')
    expect(() => readOrMakeSecret({ JIANFU_DATA: folder })).toThrow(/damaged/)
    rmSync(folder, { recursive: true })
  })
})

describe('the log', () => {
  const logged = (write: (log: ReturnType<typeof makeLog>) => void) => {
    const lines: string[] = []
    write(makeLog('info', { write: (line) => lines.push(line) }))
    return lines.join('')
  }

  it('names what happened and nobody', () => {
    const line = logged((log) =>
      log.info({ caseId: 'c1', phone: '13800000000', complaint: { text: '我家孩子', contact: { name: '张三' } } }, 'filed'),
    )
    expect(line).toContain('c1')
    expect(line).not.toMatch(/13800000000|我家孩子|张三/)
  })

  it('keeps the place of an error and drops the values a database repeats', () => {
    const error = Object.assign(new Error('Invalid invocation:\n data: { phone: "13800000000" }\nUnique constraint failed'), {
      code: 'P2002',
    })
    error.name = 'PrismaClientKnownRequestError'
    const line = logged((log) => log.error({ err: error }, 'failed'))
    expect(line).not.toContain('13800000000')
    expect(line).toMatch(/P2002.*Unique constraint failed.*env\.test/)
  })
})
