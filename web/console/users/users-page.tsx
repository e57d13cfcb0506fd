import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRole, may } from '#policy/roles.ts'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { districtName, roleName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { ResetFactor } from './reset-factor.tsx'

type User = Schemas['UserRow']
const key = ['users']

/** Who works here, with what role and where; nobody leaves with a case in hand. */
export function UsersPage() {
  const { t } = useTranslation('console')
  useTitle(t('users.title'))
  const allowed = useMay()
  const users = useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/users', { signal })) })
  const [words, setWords] = useState('')
  const [editing, setEditing] = useState<User | 'new' | null>(null)
  const [leaving, setLeaving] = useState<User | null>(null)
  if (!allowed('user.manage')) return <NotAllowed />
  if (users.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!users.data) return <FetchFailure error={users.error} onRetry={users.refetch} />
  const { items } = users.data
  const shown = items.filter(({ name, username }) => `${name} ${username}`.includes(words.trim()))
  return (
    <div className="work">
      <h1 className="console-title">{t('users.title')}</h1>
      <div className="work-tools">
        <Input
          allowClear
          className="work-search"
          style={{ maxWidth: 280 }}
          aria-label={t('users.search')}
          placeholder={t('users.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('users.add')}
        </Button>
      </div>
      <UserTable users={shown} onEdit={setEditing} onLeave={setLeaving} />
      {editing && <AccountDialog user={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {leaving && <LeaveDialog user={leaving} users={items} onClose={() => setLeaving(null)} />}
    </div>
  )
}

interface UserTableProps {
  users: readonly User[]
  onEdit: (user: User) => void
  onLeave: (user: User) => void
}

function UserTable({ users, onEdit, onLeave }: UserTableProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { data: me } = useMe()
  if (users.length === 0) return <Nothing text={t('users.none')} />
  return (
    <DataTable
      label={t('users.title')}
      heads={[
        ...(['name', 'role', 'district', 'card'] as const).map((column) => t(`users.columns.${column}`)),
        ...numbers(t('users.columns.cases')),
        t('users.columns.act'),
      ]}
      className="is-lines"
      cards
    >
      {users.map((user) => (
        <tr key={user.id}>
          <th scope="row">
            {user.name} <small>{user.username}</small>
          </th>
          <td data-label={t('users.columns.role')}>
            {roleName(user.role, language)} {user.disabled && <span className="badge is-bad">{t('users.closed')}</span>}
          </td>
          <td data-label={t('users.columns.district')}>
            {user.districtCode ? districtName(user.districtCode, language) : t('user.wholeCity')}
          </td>
          <td data-label={t('users.columns.card')}>{user.cardNumber ?? '–'}</td>
          <td className="is-number" data-label={t('users.columns.cases')}>
            {user.openCases}
          </td>
          <td>
            <Button size="small" onClick={() => onEdit(user)}>
              {t('users.edit')}
            </Button>{' '}
            {user.twoFactorEnabled && <ResetFactor user={user} />}{' '}
            {!user.disabled && user.id !== me?.id && (
              <Button size="small" danger onClick={() => onLeave(user)}>
                {t('users.leave')}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function LeaveDialog({ user, users, onClose }: { user: User; users: readonly User[]; onClose: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [successor, setSuccessor] = useState<string | null>(null)
  const leave = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/users/{id}/departure', { params: { path: { id: user.id } }, body: { successorId: successor } })),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: async ({ handedOver, tasks }) => {
      message.success(t('users.left', { count: handedOver, tasks }))
      onClose()
      await queries.invalidateQueries({ queryKey: key })
    },
  })
  const options = users
    .filter(({ id, disabled, role, districtCode }) => {
      const seesThem = districtCode === null || districtCode === user.districtCode
      return id !== user.id && !disabled && seesThem && isRole(role) && may(role, 'case.act')
    })
    .map(({ id, name, role }) => ({ value: id, label: `${name} · ${roleName(role, language)}` }))
  const isHeld = user.openCases + user.openTasks > 0
  return (
    <Modal
      open
      title={t('users.leaveTitle', { name: user.name })}
      okText={t('users.leave')}
      cancelText={t('file.cancel')}
      okButtonProps={{ danger: true, disabled: isHeld && successor === null }}
      confirmLoading={leave.isPending}
      onOk={() => leave.mutate()}
      onCancel={onClose}
    >
      <p className="dialog-lead">{t('users.leaveLead', { count: user.openCases, tasks: user.openTasks })}</p>
      <Select
        style={{ width: '100%' }}
        aria-label={t('users.successor')}
        placeholder={t('users.successor')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(value?: string) => setSuccessor(value ?? null)}
      />
    </Modal>
  )
}
