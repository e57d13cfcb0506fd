import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import { meKey } from '../me.ts'

/** Password, then the secret as a picture and as text, then the first code. */
export function EnrolTotp() {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const fail = (error: unknown) => void message.error(failureText(error))
  const enrol = useMutation({
    mutationFn: (body: { password: string }) => answer(api.POST('/api/v1/me/totp', { body })),
    onError: fail,
  })
  if (enrol.data) return <ConfirmTotp {...enrol.data} onError={fail} />
  return (
    <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={(body) => enrol.mutate(body)}>
      <Form.Item
        name="password"
        label={t('security.password')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={enrol.isPending}>
        {t('security.start')}
      </Button>
    </Form>
  )
}

interface ConfirmProps {
  secret: string
  qr: string
  backupCodes: string[]
  onError: (error: unknown) => void
}

function ConfirmTotp({ secret, qr, backupCodes, onError }: ConfirmProps) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const confirm = useMutation({
    mutationFn: (body: { code: string }) => answer(api.POST('/api/v1/me/totp/confirmation', { body })),
    onError,
    onSuccess: async () => {
      message.success(t('security.done'))
      await queries.invalidateQueries({ queryKey: ['security'] })
      await queries.invalidateQueries({ queryKey: meKey })
    },
  })
  return (
    <>
      <p>{t('security.scan')}</p>
      <img width={200} height={200} alt={t('security.qr')} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
      <p className="security-key">{secret.replace(/(.{4})/g, '$1 ')}</p>
      <p>{t('security.backup')}</p>
      <ul className="security-codes">
        {backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(body) => confirm.mutate(body)}>
        <Form.Item
          name="code"
          label={t('security.code')}
          rules={[{ pattern: /^\d{6}$/, required: true, message: t('security.code') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t('security.confirm')}
        </Button>
      </Form>
    </>
  )
}
