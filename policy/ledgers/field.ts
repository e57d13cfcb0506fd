/**
 * The kinds of field a ledger may have. Each is a zod schema that carries what forms, tables and Excel sheets need to know:
 * its titles, kind, help, unit and whether it is sensitive.
 */
import { z } from 'zod'
import type { Bilingual } from '#policy/bilingual.ts'
import { gradeCodes, grades } from '#policy/stages.ts'

export type FieldKind = 'text' | 'long' | 'number' | 'day' | 'time' | 'choice' | 'flag'

export type FieldMeta = Bilingual & {
  kind: FieldKind
  help?: Bilingual
  /** as it is written behind the figure */
  unit?: Bilingual
  /** shown only to those who may write the ledger, never in public */
  sensitive?: true
  /** the text is the SHA-256 of a page as it was kept: whoever may see the evidence gets to it from here */
  capture?: true
  options?: Options
  /** other headings under which the column comes in files of others */
  also?: readonly string[]
}

/** `also`: what files of others write for it */
type Options = readonly (Bilingual & { value: string; also?: readonly string[] })[]
type More = {
  help?: [zh: string, en: string]
  unit?: keyof typeof units
  sensitive?: true
  capture?: true
  also?: readonly string[]
}

const units = {
  minutes: { zh: '分钟', en: 'min' },
  days: { zh: '天', en: 'days' },
  yuan: { zh: '元', en: 'yuan' },
  percent: { zh: '%', en: '%' },
  pupils: { zh: '人', en: 'pupils' },
  people: { zh: '人', en: 'people' },
  lessons: { zh: '课时', en: 'lessons' },
  hours: { zh: '小时', en: 'hours' },
  places: { zh: '个', en: 'places' },
  squareMetres: { zh: '平方米', en: 'm²' },
  months: { zh: '个月', en: 'months' },
} as const satisfies Record<string, Bilingual>

const described = <T extends z.ZodType>(
  schema: T,
  kind: FieldKind,
  zh: string,
  en: string,
  more: More & { options?: Options },
): T =>
  schema.meta({
    zh,
    en,
    kind,
    ...(more.help ? { help: { zh: more.help[0], en: more.help[1] } } : {}),
    ...(more.unit ? { unit: units[more.unit] } : {}),
    ...(more.sensitive ? { sensitive: true } : {}),
    ...(more.capture ? { capture: true } : {}),
    ...(more.options ? { options: more.options } : {}),
    ...(more.also ? { also: more.also } : {}),
  })

/** One line, at most 200 characters. */
export const text = (zh: string, en: string, more: More = {}) =>
  described(z.string().trim().min(1).max(200), 'text', zh, en, more)

/** Several lines, at most 4,000 characters. */
export const long = (zh: string, en: string, more: More = {}) =>
  described(z.string().trim().min(1).max(4000), 'long', zh, en, more)

/** Not negative unless `min` says so. */
export const number = (zh: string, en: string, { min = 0, max = 1e9, ...more }: More & { min?: number; max?: number } = {}) =>
  described(z.number().min(min).max(max), 'number', zh, en, more)

/** A whole number of things. */
export const count = (zh: string, en: string, { max = 1e9, ...more }: More & { max?: number } = {}) =>
  described(z.int().min(0).max(max), 'number', zh, en, more)

export const share = (zh: string, en: string, more: More = {}) => number(zh, en, { ...more, max: 100, unit: 'percent' })

/** YYYY-MM-DD in Chengdu, from 2000 on. */
export const day = (zh: string, en: string, more: More = {}) =>
  described(
    z.iso.date().refine((value) => value >= '2000' && value < '2100', 'the day must lie between 2000 and 2099'),
    'day',
    zh,
    en,
    more,
  )

/** HH:MM on a 24-hour clock. */
export const time = (zh: string, en: string, more: More = {}) =>
  described(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written like 19:30'), 'time', zh, en, more)

export const flag = (zh: string, en: string, more: More = {}) => described(z.boolean(), 'flag', zh, en, more)

/** One of a list; the key is stored, the titles are shown and accepted in sheets, as are further words behind them. */
export const choice = <const O extends Record<string, readonly [zh: string, en: string, ...also: string[]]>>(
  zh: string,
  en: string,
  options: O,
  more: More = {},
) =>
  described(z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]), 'choice', zh, en, {
    ...more,
    options: Object.entries(options).map(([value, [optionZh, optionEn, ...also]]) => ({
      value,
      zh: optionZh,
      en: optionEn,
      ...(also.length > 0 ? { also } : {}),
    })),
  })

/** Grade 7 is written 初一, 七年级, 7年级 and 初1. */
function alsoWritten({ code, zh }: (typeof grades)[number]): string[] {
  const year = Number(code.slice(1))
  if (Number.isNaN(year)) return []
  const numeral = '一二三四五六七八九'[year - 1]
  const within = zh.slice(0, 1)
  return [
    `${year}年级`,
    ...(numeral ? [`${numeral}年级`] : []),
    ...(year > 6 ? [`${within}${((year - 1) % 3) + 1}`] : []),
  ].filter((written) => written !== zh)
}

export const grade = (zh = '年级', en = 'Grade', more: More = {}) =>
  described(z.enum(gradeCodes), 'choice', zh, en, {
    ...more,
    options: grades.map((one) => ({ value: one.code, zh: one.zh, en: one.en, also: alsoWritten(one) })),
  })

/** The field may be left empty. */
export const optional = <T extends z.ZodType>(field: T) => field.optional().meta({ ...(field.meta() as FieldMeta) })

export const metaOf = (field: z.ZodType): FieldMeta => field.meta() as unknown as FieldMeta
export const isRequired = (field: z.ZodType): boolean => !(field instanceof z.ZodOptional)

/** Minutes after midnight of HH:MM. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
