import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** Below a list: its next page, where there is one. `label`: words of the list's own, such as how many more there are. */
export function PagesEnd({ pages, label }: { pages: Paged; label?: string }) {
  const { t } = useTranslation('console')
  if (!pages.hasNextPage) return null
  return (
    <div className="queue-end">
      <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {label ?? t('crawl.more')}
      </Button>
    </div>
  )
}
