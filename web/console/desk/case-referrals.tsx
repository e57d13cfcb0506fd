import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments } from '#policy/departments.ts'
import { districts } from '#policy/districts/units.ts'
import { useLanguage } from '../../lib/language.ts'
import type { CaseView } from '../case/use-case.ts'
import { useMay } from '../me.ts'
import { ReferralCard } from './referral-card.tsx'
import { offerReferral, type Referral, useDeskAct } from './use-desk-data.ts'

const city = 'city'

export function CaseReferrals({ view, referrals }: { view: CaseView; referrals: readonly Referral[] }) {
  const { t } = useTranslation('console')
  const mayOffer = useMay()('case.assign') && !referrals.some(({ state }) => state === 'OFFERED')
  return (
    <section className="side-section">
      <h3>{t('desk.referrals')}</h3>
      {referrals.length === 0 && <p className="side-quiet">{t('desk.noReferrals')}</p>}
      <ul className="desk-list">
        {referrals.map((referral) => (
          <ReferralCard key={referral.id} referral={referral} mayWithdraw={mayOfferBack(referral)} />
        ))}
      </ul>
      {mayOffer && <NewReferral view={view} />}
    </section>
  )
}

const mayOfferBack = ({ state, mayAnswer }: Referral): boolean => state === 'OFFERED' && !mayAnswer

function NewReferral({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [district, setDistrict] = useState<string>(view.case.districtCode ?? city)
  const [department, setDepartment] = useState(view.case.departmentCode ?? 'DEP-EDU')
  const [reason, setReason] = useState('')
  const { id, version } = view.case
  const toDistrict = district === city ? null : district
  const offer = useDeskAct(() => offerReferral(id, { toDistrict, toDepartment: department, reason: reason.trim(), version }))
  const places = [
    { value: city, label: t('user.wholeCity') },
    ...districts.map(({ code, name, en }) => ({ value: code, label: language === 'zh' ? name : en })),
  ]
  return (
    <div className="desk-offer">
      <Select
        aria-label={t('desk.toDistrict')}
        showSearch={{ optionFilterProp: 'label' }}
        value={district}
        options={places}
        onChange={setDistrict}
      />
      <Select
        aria-label={t('desk.toDepartment')}
        showSearch={{ optionFilterProp: 'label' }}
        value={department}
        options={departments.map(({ code, ...names }) => ({ value: code, label: names[language] }))}
        onChange={setDepartment}
      />
      <Input.TextArea
        aria-label={t('desk.reason')}
        placeholder={t('desk.reason')}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        loading={offer.isPending}
        disabled={reason.trim().length < 2}
        onClick={() => offer.mutate(undefined, { onSuccess: () => setReason('') })}
      >
        {t('desk.offer')}
      </Button>
    </div>
  )
}
