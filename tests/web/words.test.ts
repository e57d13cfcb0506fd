import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { unusedFamilies } from '#web/antd-styles.ts'
import { listingKinds, sourceChannels } from '#web/console/parts/use-source-name.ts'
import en from '#web/locales/en.ts'
import enConsole from '#web/locales/en-console.ts'
import zh from '#web/locales/zh.ts'
import zhConsole from '#web/locales/zh-console.ts'

const web = fileURLToPath(new URL('../../web', import.meta.url))

const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('/locales/') && !file.endsWith('api-schema.ts'))
  .map((file) => ({ file: file.slice(web.length + 1), text: readFileSync(file, 'utf8') }))

type Words = { [key: string]: string | Words }
const keysOf = (words: Words, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  )
const plain = (keys: string[]) => keys.filter((key) => !key.endsWith('_one')).sort()
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const at = (words: Words, key: string) => key.split('.').reduce<unknown>((part, name) => (part as Words)[name], words) as string

describe.each([
  ['citizen', zh as Words, en as Words],
  ['console', zhConsole as Words, enConsole as Words],
])('the words of the %s side', (_, chinese, english) => {
  it('are there in both languages', () => {
    expect(plain(keysOf(english))).toEqual(plain(keysOf(chinese)))
  })

  it('leave the same holes to fill in', () => {
    for (const key of plain(keysOf(chinese))) expect(holes(at(english, key)), key).toEqual(holes(at(chinese, key)))
  })

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n')
    const families = [...all.matchAll(/`([\w.-]+)\.?\$\{/g)].map(([, prefix]) => prefix ?? '')
    const isUsed = (key: string) =>
      all.includes(`'${key}'`) ||
      families.some((prefix) => prefix !== '' && key.startsWith(prefix.endsWith('.') ? prefix : `${prefix}`))
    expect(plain(keysOf(chinese)).filter((key) => !isUsed(key))).toEqual([])
  })
})

it('no component has Chinese words of its own', () => {
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(
    sources.filter(({ text }) => /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/.test(withoutComments(text))).map(({ file }) => file),
  ).toEqual([])
})

it('no component of the library is used whose styles are left out', () => {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]*)\} from 'antd'/g)].flatMap(([, list]) => list?.match(/[A-Z]\w+/g) ?? []),
  )
  const familyOf = (name: string) => name.replace(/(?<=[a-z])[A-Z].*/, '').toLowerCase()
  expect(names).toContain('Button')
  expect(names.filter((name) => unusedFamilies.has(familyOf(name)))).toEqual([])
  expect(unusedFamilies.has(familyOf('Table'))).toBe(true)
})

it('no style asks for a colour or a measure that nobody has set', () => {
  const texts = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:css|tsx?)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const found = (pattern: RegExp) => new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)))
  const set = found(/(--[\w-]+)['"]?\]?\s*:/g)
  expect(set.has('--brand-600')).toBe(true)
  expect([...found(/var\((--[\w-]+)/g)].filter((name) => !set.has(name))).toEqual([])
})

it('every way and every kind of source that has a name is called by it', () => {
  expect([...sourceChannels].sort()).toEqual(Object.keys(zhConsole.channel).sort())
  expect([...listingKinds].sort()).toEqual(Object.keys(zhConsole.listingKind).sort())
})
