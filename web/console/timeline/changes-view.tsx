import { useTranslation } from 'react-i18next'
import type { PageChanges } from './use-timeline.ts'

type Change = PageChanges['changes'][number]
type Edited = Extract<Change, { kind: 'edited' }>

/** What was taken away and what came, in the order of the page. Marks carry words, not colour alone. */
export function ChangesView({ changed }: { changed: PageChanges }) {
  const { t } = useTranslation('console')
  if (changed.similarity === 1) return <p className="changes-none">{t('timeline.same')}</p>
  return (
    <>
      <p className="changes-sum">
        {t('timeline.sum', { added: changed.added, removed: changed.removed, same: Math.round(changed.similarity * 100) })}
      </p>
      <div className="changes">
        {changed.changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <ChangeView key={at} change={change} />
        ))}
      </div>
    </>
  )
}

function ChangeView({ change }: { change: Change }) {
  const { t } = useTranslation('console')
  if (change.kind === 'edited') return <EditedLine change={change} />
  const { kind, lines } = change
  return (
    <>
      {kind === 'same' && change.hidden > 0 && <p className="changes-gap">{t('timeline.hidden', { count: change.hidden })}</p>}
      {lines.map((line, at) => {
        const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never change their order
          <Tag key={at} className={`change is-${kind}`}>
            {line || '\u00a0'}
          </Tag>
        )
      })}
    </>
  )
}

function EditedLine({ change: { before, spans } }: { change: Edited }) {
  const pieces = spans.map(({ from, to, text }, at) => ({
    kept: before.slice(spans[at - 1]?.to ?? 0, from),
    gone: before.slice(from, to),
    text,
    from,
  }))
  return (
    <span className="change is-edited">
      {pieces.map(({ kept, gone, text, from }) => (
        <span key={`${from} ${gone} ${text}`}>
          {kept}
          {gone && <del>{gone}</del>}
          {text && <ins>{text}</ins>}
        </span>
      ))}
      {before.slice(spans.at(-1)?.to ?? 0)}
    </span>
  )
}
