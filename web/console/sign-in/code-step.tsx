import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { sendCode } from './sign-in.ts'

/** After the right password: the code of the authenticator app, or a backup code. */
export function CodeStep({ onDone, onBack }: { onDone: () => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const send = async ({ code }: { code: string }) => {
    setBusy(true)
    setWrong(null)
    try {
      await sendCode(code.trim())
      await onDone()
    } catch (error) {
      setWrong(failureText(error))
      setBusy(false)
    }
  }
  return (
    <>
      <h1>{t('security.step.title')}</h1>
      <p className="entrance-lead">{t('security.step.lead')}</p>
      <div aria-live="assertive">{wrong && <Alert type="error" showIcon title={wrong} className="entrance-alert" />}</div>
      <Form<{ code: string }> layout="vertical" size="large" requiredMark={false} onFinish={send}>
        <Form.Item name="code" label={t('security.step.code')} rules={[{ required: true, message: t('security.step.code') }]}>
          <Input autoComplete="one-time-code" autoFocus maxLength={20} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('security.step.submit')}
        </Button>
      </Form>
      <Button type="link" onClick={onBack}>
        {t('security.step.back')}
      </Button>
    </>
  )
}
