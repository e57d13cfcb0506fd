import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'

/** Fetches the receipt as a PDF file. The code travels in the body, so a plain link will not do. */
export function PaperButton({ code, number }: { code: string; number: string }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  const fetchPaper = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const call = api.POST('/api/v1/public/track/receipt', { body: { code }, parseAs: 'blob' })
      saveFile(await answer<Blob>(call), `jianfu-${number}.pdf`)
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  return (
    <>
      <Button busy={busy} onClick={fetchPaper}>
        {t(busy ? 'receipt.paperBusy' : 'receipt.paper')}
      </Button>
      {failure !== null && <Failure error={failure} />}
    </>
  )
}

/** Phones read the file some time after the click. */
const readWithin = 60_000

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), readWithin)
}
