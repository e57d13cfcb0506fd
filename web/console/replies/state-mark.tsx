import { useTranslation } from 'react-i18next'
import type { OwnInvitation } from './use-replies.ts'

const marks = { OPEN: 'is-warn', LATE: 'is-bad', ANSWERED: 'is-good', WITHDRAWN: '' } as const

export function StateMark({ state }: { state: OwnInvitation['state'] }) {
  const { t } = useTranslation('console')
  return <span className={`badge ${marks[state]}`}>{t(`replies.states.${state}`)}</span>
}
