import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { districtName, stateName } from '../names.ts'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { Pair } from './complaints-panel.tsx'
import type { CaseView } from './use-case.ts'

const categories = ['subject', 'sport', 'culture', 'science'] as const
const identifierKinds = [
  'name',
  'alias',
  'brand',
  'uscc',
  'licence',
  'phone',
  'address',
  'site',
  'account',
  'app',
  'wechat',
  'qq',
] as const

/** Who the institution is, how it was recognised, and what else there was with it. */
export function InstitutionPanel({ institution }: { institution: CaseView['institution'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const category = categories.find((one) => one === institution.category)
  const kindName = (kind: string) => {
    const known = identifierKinds.find((one) => one === kind)
    return known ? t(`file.institution.kinds.${known}`) : kind
  }
  return (
    <>
      <section className="side-section">
        <p>
          <Link to={`/console/institutions/${institution.id}`}>{t('file.institution.profile')}</Link>
        </p>
        <dl className="pairs">
          <Pair label={t('file.institution.licence')}>
            <LicenceBadge status={institution.licenceStatus} />
          </Pair>
          {category && <Pair label={t('file.institution.category')}>{t(`file.institution.categories.${category}`)}</Pair>}
          {institution.districtCode && (
            <Pair label={t('file.institution.district')}>{districtName(institution.districtCode, language)}</Pair>
          )}
        </dl>
      </section>
      <section className="side-section">
        <h3>{t('file.institution.identifiers')}</h3>
        <dl className="pairs">
          {institution.identifiers.map(({ kind, value }) => (
            <Pair key={kind + value} label={kindName(kind)}>
              {value}
            </Pair>
          ))}
        </dl>
      </section>
      <section className="side-section">
        <h3>{t('file.institution.otherCases')}</h3>
        {institution.otherCases.length === 0 && <p className="side-quiet">{t('file.institution.noOtherCases')}</p>}
        <ul>
          {institution.otherCases.map((other) => (
            <li key={other.id}>
              <Link to={`/console/cases/${other.id}`}>{other.number}</Link> {stateName(other.state, language)} ·{' '}
              {dayOf(other.openedAt)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
