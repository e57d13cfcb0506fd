import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { classificationSchema } from '#policy/nouns.ts'
import { answerLines } from '#scripts/commands/jsonl.ts'

const folder = mkdtempSync(join(tmpdir(), 'jianfu-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one command file in a process of its own, the way the command line does. */
function run(command: 'classify' | 'times' | 'evaluate', args: string[], input: string | Buffer) {
  const script = `import { Command } from 'commander'
    const { register } = await import('./scripts/commands/${command}.ts')
    const program = new Command().exitOverride()
    register(program)
    try { await program.parseAsync(process.argv.slice(1), { from: 'user' }) } catch { process.exitCode = 2 }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, '--', command, ...args])
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(String(chunk)))
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const advert = { id: 'a1', text: '周六上午9:00-11:00 五年级数学小班，报名咨询' }

describe('jianfu classify', () => {
  it('answers every line in order, and a bad line with its number', async () => {
    const rows = [
      JSON.stringify(advert),
      '{broken',
      '',
      JSON.stringify({ id: 2 }),
      '\u0000\u0001',
      JSON.stringify({ id: 3, text: '图书馆通知' }),
    ]
    // several batches, cut in the middle of lines and of characters; every thousandth line is bad
    const text = `${advert.text}${'校区环境优雅。'.repeat(30)}`
    const more = Array.from({ length: 2_500 }, (_, at) => (at % 1000 === 999 ? '{' : JSON.stringify({ id: `n${at}`, text })))
    const { code, out } = await run('classify', ['--jsonl'], [...rows, ...more].join('\n'))
    expect(code).toBe(0)
    const [first, second, third, fourth, fifth, ...rest] = lines(out)
    expect(classificationSchema.parse(first)).toMatchObject({
      id: 'a1',
      flags: { subject: true, overtime: true, exaggerated: false },
    })
    expect(second).toMatchObject({ line: 2, error: expect.stringContaining('JSON') })
    expect(third).toMatchObject({ line: 4, error: expect.stringContaining('text') })
    expect(fourth).toMatchObject({ line: 5 })
    expect(fifth).toMatchObject({ id: '3', findings: [] })
    const place = ({ id, line }: { id?: string; line?: number }) => id ?? line
    expect(rest.map(place)).toEqual(Array.from({ length: 2_500 }, (_, at) => (at % 1000 === 999 ? at + 7 : `n${at}`)))
  }, 30_000)

  it('wants --jsonl', async () => {
    expect((await run('classify', [], '')).code).toBe(2)
  }, 30_000)
})

describe('JSON lines', () => {
  it('turn binary garbage into bad lines and stop at nothing', async () => {
    const out = new PassThrough()
    const garbage = Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x89, 0x50, 0x4e, 0x47, 0x0a, 0x7b, 0x7d])
    await answerLines((value) => ({ got: value }), Readable.from([garbage]), out)
    const answers = lines(String(out.read()))
    expect(answers).toHaveLength(3)
    expect(answers[0]).toMatchObject({ line: 1, error: expect.any(String) })
    expect(answers[2]).toEqual({ got: {} })
  })

  it('wait for a reader that is slow', async () => {
    const out = new PassThrough({ highWaterMark: 16 })
    const read: string[] = []
    out.on('data', (chunk) => read.push(String(chunk)))
    await answerLines((value) => value, Readable.from(Array.from({ length: 300 }, (_, at) => `${at}\n`)), out)
    expect(lines(read.join(''))).toEqual(Array.from({ length: 300 }, (_, at) => at))
  })
})

describe('jianfu times', () => {
  it('lists the slots of every text', async () => {
    const input = `${JSON.stringify({ id: 't', text: '暑假班7月8日-7月28日 每天9:00-11:30', publishedAt: '2025-06-20T08:00:00+08:00' })}\n`
    const { out } = await run('times', ['--jsonl'], input)
    const [{ id, slots }] = lines(out)
    expect(id).toBe('t')
    expect(slots).toMatchObject([{ start: '09:00', end: '11:30', dates: { from: '2025-07-08', to: '2025-07-28' } }])
  }, 30_000)
})

describe('jianfu evaluate', () => {
  it('measures the flags and lists what is wrong', async () => {
    const file = join(folder, 'labels.jsonl')
    const labelled = [
      { ...advert, subject: true, overtime: true, exaggerated: false },
      { id: 'b', text: '图书馆周末免费开放，欢迎读者', subject: true, overtime: false, exaggerated: false },
    ]
    writeFileSync(file, labelled.map((one) => JSON.stringify(one)).join('\n'))
    const { code, out } = await run('evaluate', ['--labels', file], '')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      texts: 2,
      subject: { precision: 1, recall: 0.5, wrong: [{ id: 'b', expected: true }] },
      overtime: { f1: 1 },
    })
  }, 30_000)

  it('says what is wrong with the call', async () => {
    const missing = await run('evaluate', ['--labels', join(folder, 'nobody.jsonl')], '')
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('no file')
    const bad = join(folder, 'bad.jsonl')
    writeFileSync(bad, '{"id":"x","text":"y"}\n')
    const wrong = await run('evaluate', ['--labels', bad], '')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('line 1')
  }, 30_000)
})
