/** The people of the demonstration. Their passwords are shown to everybody, so they exist only where the demo flag is on. */
import type { NewUser } from './users.ts'

const password = 'jianfu-demo'

/** Whose clerk it is: the first school or the first institution of the demonstration. */
export type ClerkOf = 'school' | 'institution'

export const demoUsers: readonly (NewUser & { clerkOf?: ClerkOf })[] = [
  { username: 'officer', cardNumber: '川A0100001', name: '李明', password, role: 'officer', departmentCode: 'DEP-EDU' },
  {
    username: 'wuhou',
    cardNumber: '川A0100002',
    name: '王芳',
    password,
    role: 'officer',
    districtCode: '510107',
    departmentCode: 'DEP-EDU',
  },
  { username: 'triage', name: '陈静', password, role: 'triage', departmentCode: 'DEP-EDU' },
  { username: 'unit', cardNumber: '川A0100003', name: '赵磊', password, role: 'unit-head', departmentCode: 'DEP-EDU' },
  { username: 'review', name: '孙倩', password, role: 'reviewer', departmentCode: 'DEP-EDU' },
  { username: 'head', name: '刘建国', password, role: 'department-head', departmentCode: 'DEP-EDU' },
  { username: 'supervisor', name: '周敏', password, role: 'supervisor', departmentCode: 'DEP-EDU' },
  { username: 'analyst', name: '吴昊', password, role: 'analyst', departmentCode: 'DEP-EDU' },
  { username: 'auditor', name: '郑洁', password, role: 'auditor', departmentCode: 'DEP-EDU' },
  { username: 'reporter', name: '何伟', password, role: 'reporter', districtCode: '510107', departmentCode: 'DEP-EDU' },
  { username: 'leader', name: '唐颖', password, role: 'unit-head', districtCode: '510107', departmentCode: 'DEP-EDU' },
  { username: 'school', name: '罗老师', password, role: 'school', districtCode: '510107', clerkOf: 'school' },
  { username: 'training', name: '曾老师', password, role: 'institution', districtCode: '510104', clerkOf: 'institution' },
  { username: 'admin', name: '系统管理员', password, role: 'admin' },
]
