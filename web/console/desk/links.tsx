import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { stateName } from '../names.ts'
import { type Desk, linkCase, unlinkCase, useDeskAct } from './use-desk-data.ts'

const kinds = ['related', 'child', 'same-address'] as const

/** Cases that belong together. An open child is pointed out, so that its parent is not closed over it. */
export function Links({ caseId, links }: { caseId: string; links: Desk['links'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const mayAct = useMay()('case.act')
  const remove = useDeskAct((link: string) => unlinkCase(caseId, link))
  const openChildren = links.filter(({ kind, open }) => kind === 'child' && open).length
  return (
    <section className="side-section">
      <h3>{t('desk.links')}</h3>
      {openChildren > 0 && <p className="desk-warning">{t('desk.openChildren', { count: openChildren })}</p>}
      {links.length === 0 && <p className="side-quiet">{t('desk.noLinks')}</p>}
      <ul className="desk-list">
        {links.map(({ id, kind, caseId: other, number, institution, state }) => (
          <li key={id}>
            <span>
              <span className="badge">{t(`desk.linkKinds.${kind}`)}</span>{' '}
              <Link to={`/console/cases/${other}`}>{institution}</Link>
              <small>
                {number} · {stateName(state, language)}
              </small>
            </span>
            {mayAct && (
              <Button size="small" type="text" loading={remove.isPending} onClick={() => remove.mutate(id)}>
                {t('desk.unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayAct && <NewLink caseId={caseId} />}
    </section>
  )
}

function NewLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('console')
  const [other, setOther] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('related')
  const add = useDeskAct(() => linkCase(caseId, other.trim(), kind))
  return (
    <form
      className="desk-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (other.trim()) add.mutate(undefined, { onSuccess: () => setOther('') })
      }}
    >
      <Input
        aria-label={t('desk.otherNumber')}
        placeholder={t('desk.otherNumber')}
        maxLength={40}
        value={other}
        onChange={(event) => setOther(event.target.value)}
      />
      <Select
        aria-label={t('desk.linkKind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`desk.linkKinds.${value}`) }))}
        onChange={setKind}
      />
      <Button htmlType="submit" disabled={!other.trim()} loading={add.isPending}>
        {t('desk.link')}
      </Button>
    </form>
  )
}
