import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { districtName } from '../names.ts'

const kinds = [
  'name',
  'brand',
  'similar',
  'uscc',
  'licence',
  'phone',
  'site',
  'account',
  'app',
  'wechat',
  'qq',
  'address',
  'district',
  'alias',
  'representative',
] as const

/** Name of a way to recognise an institution. */
export function useMarkName(): (kind: string) => string {
  const { t } = useTranslation('console')
  return (kind) => {
    const known = kinds.find((one) => one === kind)
    return known ? t(`same.kind.${known}`) : kind
  }
}

interface ReasonsProps {
  reasons: readonly { kind: string; value: string; points: number }[]
}

/** Why two are taken for one: what agrees, what speaks against it, and how much each counts. */
export function Reasons({ reasons }: ReasonsProps) {
  const language = useLanguage()
  const nameOf = useMarkName()
  return (
    <ul className="same-reasons">
      {reasons.map(({ kind, value, points }) => (
        <li key={`${kind} ${value}`} className={points < 0 ? 'is-against' : ''}>
          <b>{points > 0 ? `+${Math.round(points * 100) / 100}` : Math.round(points * 100) / 100}</b> {nameOf(kind)}{' '}
          <span>{kind === 'district' ? districtName(value, language) : value}</span>
        </li>
      ))}
    </ul>
  )
}
