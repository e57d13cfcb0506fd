import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { departmentName, districtName } from '../names.ts'
import { Nothing } from '../parts/nothing.tsx'
import { InvitationBody } from './invitation-body.tsx'
import { ReplyForm } from './reply-form.tsx'
import { StateMark } from './state-mark.tsx'
import { type OwnInvitation, useOwnInvitations } from './use-replies.ts'
import './replies.css'

/** What an office asks the institution of the reader; nothing else of the matter is shown. */
export function RepliesPage() {
  const { t } = useTranslation('console')
  useTitle(t('replies.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useOwnInvitations()
  if (!may('reply.own')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('replies.title')}</h1>
      <p className="work-lead">{t('replies.lead')}</p>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('replies.none')} />}
      {data?.items.map((one) => (
        <One key={one.id} invitation={one} />
      ))}
    </div>
  )
}

function One({ invitation }: { invitation: OwnInvitation }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { id, state, dueDay, districtCode, departmentCode, institution } = invitation
  const office = [districtCode ? districtName(districtCode, language) : t('user.wholeCity'), departmentCode]
    .map((part, n) => (n === 1 && part ? departmentName(part, language) : part))
    .filter(Boolean)
    .join(' ')
  return (
    <section className="panel work-panel" data-invitation={state}>
      <h2>
        {t('replies.from', { office })} <StateMark state={state} />
      </h2>
      <p>
        {institution} · {t('replies.due', { day: dueDay })}
      </p>
      <InvitationBody invitation={invitation} />
      {(state === 'OPEN' || state === 'LATE') && <ReplyForm id={id} />}
    </section>
  )
}
