import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'

type Reply = Schemas['ReplyText']

/** Ready-made replies with what the case knows filled in; fetched when they are asked for. */
export function ReplyTexts({ complaintId, onChoose }: { complaintId: string; onChoose: (text: string) => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const [replies, setReplies] = useState<Reply[] | null>(null)
  const fetchThem = async (open: boolean) => {
    if (!open || replies) return
    const params = { path: { id: complaintId } }
    const fetched = await answer(api.GET('/api/v1/complaints/{id}/replies', { params })).catch(() => ({ items: [] }))
    setReplies(fetched.items)
  }
  const items = (replies ?? []).map((reply) => ({ key: reply.id, label: pick(reply), onClick: () => onChoose(reply.text) }))
  return (
    <Dropdown trigger={['click']} menu={{ items }} onOpenChange={(open) => void fetchThem(open)}>
      <Button>
        {t('documents.reply')} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}
