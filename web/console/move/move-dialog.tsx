import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import type { paths } from '../../lib/api-schema.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'
import type { Target } from './target-picker.tsx'

export type Chosen = { complaintIds: string[]; listingIds: string[]; identifierIds: string[] }
export type Moved = { decisionId: string; institutionId: string }

interface MoveDialogProps {
  fromId: string
  chosen: Chosen
  target: Target
  onMoved: (moved: Moved) => void
  onClose: () => void
}

/** What the move will do, asked of the server just before; then the reason, then the move. */
export function MoveDialog({ fromId, chosen, target, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation('console')
  const params = { path: { id: fromId } }
  const asked = { ...chosen, to: target.to }
  const preview = useQuery({
    queryKey: ['merging', 'move', fromId, asked],
    queryFn: () => answer(api.POST('/api/v1/institutions/{id}/moves/preview', { params, body: asked })),
    staleTime: 0,
  })
  const move = useDeed(
    ['merging', 'case', 'cases', 'institution', 'institutions'],
    (note: string) => answer(api.POST('/api/v1/institutions/{id}/moves', { params, body: { ...asked, note } })),
    t('same.done'),
  )
  return (
    <NoteDialog
      title={t('same.move.title', { name: target.name })}
      okText={t('same.move.do')}
      busy={move.isPending}
      ready={preview.data !== undefined}
      onOk={(note) => move.mutate(note, { onSuccess: onMoved })}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton active />}
      {preview.error && <FetchFailure error={preview.error} onRetry={preview.refetch} />}
      {preview.data && <Preview preview={preview.data} target={target} />}
    </NoteDialog>
  )
}

type PreviewOfMove = paths['/api/v1/institutions/{id}/moves/preview']['post']['responses'][200]['content']['application/json']

function Preview({ preview, target }: { preview: PreviewOfMove; target: Target }) {
  const { t } = useTranslation('console')
  const { leaves, joins, opens } = preview
  const isNew = 'name' in target.to
  return (
    <ul className="same-told" data-preview>
      <li>{t('same.move.goes', { ...preview })}</li>
      {isNew && <li>{t('same.move.madeNew', { name: target.name })}</li>}
      {leaves.map(({ id, number, complaints, findings, stay, closes }) => (
        <li key={id}>
          {t('same.move.leaves', { number, complaints, findings })}
          {stay > 0 ? t('same.move.stay', { count: stay }) : t(closes ? 'same.move.closes' : 'same.move.emptied')}
        </li>
      ))}
      {joins && <li>{t('same.move.joins', { number: joins.number })}</li>}
      {opens > 0 && <li>{t('same.move.opens', { count: opens, name: target.name })}</li>}
      <li>{t('same.move.kept')}</li>
    </ul>
  )
}
