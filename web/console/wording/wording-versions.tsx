import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import { restore, useChange, type Wording } from './use-wording.ts'

/** Who put which words in force, when and why; an earlier version can be put back. */
export function WordingVersions({ wording: { id, versions, own } }: { wording: Wording }) {
  const { t } = useTranslation('console')
  const back = useChange((version: number) => restore(id, version))
  const [newest] = versions
  return (
    <section className="panel work-panel" aria-labelledby="wording-versions">
      <h2 id="wording-versions">{t('wording.versions')}</h2>
      <ol>
        {versions.map(({ version, paragraphs, note, by, at }) => (
          <li key={version} data-version={version}>
            <details>
              <summary>
                <b>{t('wording.version', { version })}</b> {paragraphs === null ? t('wording.builtIn') : note} · {by} ·{' '}
                <time dateTime={at}>{formatTime(at)}</time>
              </summary>
              {(paragraphs ?? []).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </details>
            {version !== newest?.version && <Back onBack={() => back.mutate(version)} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{t('wording.builtIn')}</b> {own && <Back onBack={() => back.mutate(0)} />}
        </li>
      </ol>
    </section>
  )
}

function Back({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('console')
  return (
    <Popconfirm title={t('wording.sure')} okText={t('wording.back')} cancelText={t('file.cancel')} onConfirm={onBack}>
      <Button size="small">{t('wording.back')}</Button>
    </Popconfirm>
  )
}
