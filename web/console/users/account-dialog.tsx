import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments } from '#policy/departments.ts'
import { districts } from '#policy/districts/units.ts'
import { isRole, may, roles } from '#policy/roles.ts'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { roleName } from '../names.ts'
import { InstitutionField } from './institution-field.tsx'

type User = Schemas['UserRow']
const city = ''

interface Account {
  username: string
  password: string
  name: string
  role: string
  district: string
  department: string
  card: string
  institution: { id: string; name: string } | null
}

/** Bound to one school or institution. */
const isClerk = (role: string): boolean => isRole(role) && may(role, 'reply.own')

function send(user: User | null, { username, password, name, role, district, department, card, institution }: Account) {
  const body = {
    ...{ name, role, districtCode: district || null, departmentCode: department || null, cardNumber: card.trim() || null },
    institutionId: isClerk(role) ? (institution?.id ?? null) : null,
  }
  if (user) return answer(api.PUT('/api/v1/users/{id}', { params: { path: { id: user.id } }, body }))
  return answer(api.POST('/api/v1/users', { body: { username, password, ...body } }))
}

/** A new account, or another role, place or card for one. */
export function AccountDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [account, setAccount] = useState<Account>({
    ...{ username: user?.username ?? '', password: '', name: user?.name ?? '', role: user?.role ?? 'officer' },
    ...{ district: user?.districtCode ?? city, department: user?.departmentCode ?? 'DEP-EDU', card: user?.cardNumber ?? '' },
    institution: user?.institutionId ? { id: user.institutionId, name: user.institution ?? '' } : null,
  })
  const change = (part: Partial<Account>) => setAccount({ ...account, ...part })
  const save = useMutation({
    mutationFn: () => send(user, account),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: (users) => {
      queries.setQueryData(['users'], users)
      onClose()
    },
  })
  const input = (key: 'username' | 'password' | 'name' | 'card', type = 'text') => (
    <Form.Item label={t(`users.fields.${key}`)} htmlFor={`account-${key}`} required={key !== 'card'}>
      <Input
        id={`account-${key}`}
        type={type}
        autoComplete="off"
        value={account[key]}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </Form.Item>
  )
  const select = (key: 'role' | 'district' | 'department', options: { value: string; label: string }[]) => (
    <Form.Item label={t(`users.fields.${key}`)} htmlFor={`account-${key}`}>
      <Select
        id={`account-${key}`}
        showSearch={{ optionFilterProp: 'label' }}
        value={account[key]}
        options={options}
        onChange={(value) => change({ [key]: value })}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={user ? t('users.edit') : t('users.add')}
      okText={t('file.save')}
      cancelText={t('file.cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{
        disabled: !account.name.trim() || (!user && (account.password.length < 10 || account.username.length < 3)),
      }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {!user && input('username')}
        {!user && input('password', 'password')}
        {input('name')}
        {select(
          'role',
          roles.filter((role) => role !== 'citizen').map((role) => ({ value: role, label: roleName(role, language) })),
        )}
        {select('district', [
          { value: city, label: t('user.wholeCity') },
          ...districts.map(({ code, name, en }) => ({ value: code, label: language === 'zh' ? name : en })),
        ])}
        {select(
          'department',
          departments.map(({ code, ...names }) => ({ value: code, label: names[language] })),
        )}
        {isClerk(account.role) && (
          <InstitutionField value={account.institution} onChange={(institution) => change({ institution })} />
        )}
        {input('card')}
      </Form>
    </Modal>
  )
}
