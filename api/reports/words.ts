/** Reports on paper: how figures, states and headings are written. Official papers are Chinese. */
import { districtByCode } from '#policy/districts.ts'
import { unitNames } from '#policy/indicators/define.ts'
import { reportAttachments } from '#policy/reports/attachments.ts'
import type { FigureUnit } from '#policy/reports/sections.ts'
import type { ReportView } from './read-report.ts'

const absent = '—'

const units: Record<FigureUnit, string> = { count: '', yuan: '元', percent: '%', 'per-hundred': '件/百家', minutes: '分钟' }

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

type Attached = NonNullable<ReportView['figures']['attachments']>[number]

/** 附件1　区县案件密度（K04） */
export const attachmentTitle = ({ id }: Attached, at: number): string =>
  `附件${at + 1}　${reportAttachments.find(({ indicator }) => indicator.id === id)?.indicator.zh ?? id}（${id}）`

export const attachmentUnit = ({ id }: Attached): string => {
  const unit = reportAttachments.find(({ indicator }) => indicator.id === id)?.indicator.unit
  return unit ? unitNames[unit].zh : ''
}

export const placeText = ({ place, places, tied }: Attached): string =>
  place === null ? '本期没有数据' : `在有数据的 ${places} 个单位中由高到低${tied ? '并列' : '居'}第 ${place} 位`

/** Who the paper is from and who has it in hand, label by label; the last two are filled by hand. */
export const headOf = ({ districtCode, period, figures, author, signer, editions }: ReportView): [string, string][] => [
  ['报送单位', districtByCode(districtCode)?.name ?? districtCode],
  ['报送期', period.zh],
  ['应报日期', period.due],
  ['报送时间', timeText(editions[0]?.sentAt ?? null)],
  ['撰写', author ?? absent],
  ['签发', signer ?? absent],
  ['统计期', `${period.from} 至 ${period.due}`],
  ['数据截至', timeText(figures.asOf)],
]

/** Left empty: a hand and a seal. */
export const handLines = ['审核人签字', '单位（盖章）', '日期'] as const
