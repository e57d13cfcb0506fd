/** Reports on paper: how figures, states and headings are written. Official papers are Chinese. */
import type { FigureUnit } from '#policy/reports/sections.ts'

const absent = '—'

const units: Record<FigureUnit, string> = { count: '', yuan: '元', percent: '%', 'per-hundred': '件/百家' }

export const figureText = (value: number | null | undefined, unit: FigureUnit): string =>
  value === null || value === undefined ? absent : `${value.toLocaleString('zh-CN')}${units[unit]}`

export const standingNames = {
  open: '未到期',
  remind: '临近到期',
  overdue: '逾期未报',
  'in-time': '按期',
  late: '逾期报送',
} as const

/** An instant as day and minute in Chengdu. */
export const timeText = (instant: string | null): string =>
  instant === null
    ? absent
    : new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(
        new Date(instant),
      )
