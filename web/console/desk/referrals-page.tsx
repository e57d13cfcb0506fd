import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { violationName } from '../names.ts'
import { Nothing } from '../parts/nothing.tsx'
import { Severity } from '../parts/severity.tsx'
import { ReferralCard } from './referral-card.tsx'
import { type Referral, useReferrals } from './use-desk-data.ts'
import './desk.css'

/** Cases on their way between offices. Before it is taken, a case is seen here only by what it is about. */
export function ReferralsPage() {
  const { t } = useTranslation('console')
  useTitle(t('desk.referrals'))
  const may = useMay()
  const referrals = useReferrals()
  if (!may('case.read')) return <NotAllowed />
  if (referrals.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!referrals.data) return <FetchFailure error={referrals.error} onRetry={referrals.refetch} />
  return (
    <div className="referrals">
      <h1 className="console-title">{t('desk.referrals')}</h1>
      {referrals.data.items.length === 0 && <Nothing text={t('desk.noReferrals')} />}
      <ul>
        {referrals.data.items.map((referral) => (
          <Offered key={referral.id} referral={referral} />
        ))}
      </ul>
    </div>
  )
}

function Offered({ referral }: { referral: Referral }) {
  const language = useLanguage()
  const { data: me } = useMe()
  const may = useMay()
  const ours = !me?.districtCode || me.districtCode === referral.fromDistrict
  return (
    <li className="panel">
      <h2>
        {referral.institution} <Severity level={referral.severity} />
      </h2>
      <p>
        {referral.number} · {violationName(referral.mainViolation, language)}
      </p>
      <ul className="desk-list">
        <ReferralCard
          referral={referral}
          mayWithdraw={may('case.assign') && ours && referral.state === 'OFFERED' && !referral.mayAnswer}
        />
      </ul>
    </li>
  )
}
