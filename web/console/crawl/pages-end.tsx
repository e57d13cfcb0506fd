import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

export function PagesEnd({ pages }: { pages: Paged }) {
  const { t } = useTranslation('console')
  if (!pages.hasNextPage) return null
  return (
    <div className="queue-end">
      <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {t('crawl.more')}
      </Button>
    </div>
  )
}
