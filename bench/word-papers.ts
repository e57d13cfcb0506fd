/**
 * Every document as a Word file, opened by LibreOffice and printed as PDF and PNG, to be looked at by eye. Needs `soffice` and
 * `pdftoppm` (Debian: libreoffice-writer-nogui, poppler-utils). `npx tsx bench/word-papers.ts FOLDER`
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeWord } from '#api/documents/write-word.ts'
import { blanksOf, documentNumber, fillDocument, missingIn, type Values } from '#policy/documents/define.ts'
import { documentFields } from '#policy/documents/fields.ts'
import { documentTypes } from '#policy/documents/index.ts'

const sentence = '经核查，当事人于周六上午九时至十一时面向五年级学生开展数学培训，收取费用二千八百元，未取得办学许可。'
const samples = { day: '2026-11-26', text: '成都市武侯区某某教育咨询有限公司', long: `1. ${sentence}\n2. ${sentence.repeat(3)}` }
const evidence = [1, 2, 3].map((n) => ({
  title: `机构网站课程介绍页面第${n}页`,
  url: `http://xuexiao.example.cn/kecheng/2026/qiuji/wunianji/shuxue-peiyou-${n}.html?from=shouye`,
  fetchedAt: '2026-11-23 10:00:00 固定',
  sha256: `${n}`.repeat(64),
}))

const folder = resolve(process.argv[2] ?? 'word-papers')
mkdirSync(folder, { recursive: true })
const files: string[] = []
for (const [at, type] of documentTypes.entries()) {
  const values: Values = Object.fromEntries(blanksOf(type).map(({ field }) => [field, samples[documentFields[field].kind]]))
  if (missingIn(type, values).length > 0) throw new Error(`${type.id} has blanks left`)
  const number = documentNumber(type.mark, 2026, at + 1)
  const file = join(folder, `${type.id}.docx`)
  writeFileSync(file, await writeWord({ title: type.zh, number, parts: fillDocument(type, values), evidence }))
  files.push(file)
}

function run(command: string, args: string[]): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (error ?? status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`)
}

// a profile of its own: one that is in use would make it end without a word
run('soffice', [
  `-env:UserInstallation=file://${folder}/profile`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  ...files,
])
for (const file of files) run('pdftoppm', ['-r', '50', '-png', file.replace('.docx', '.pdf'), file.replace('.docx', '')])
process.stdout.write(`${files.length} documents in ${folder}\n`)
