/** Replies to complainants, with the same kind of blanks as documents. What is still blank is never sent. */
import type { Bilingual } from '../bilingual.ts'

export type ReplyTemplate = Bilingual & { id: string; text: string }

export const replyTemplates: readonly ReplyTemplate[] = [
  {
    id: 'accepted',
    zh: '受理',
    en: 'Accepted',
    text: '您好，您于{complaintDay}反映的事项已收到，编号{complaintNumber}。经审查属于{office}职责，决定受理，我们将在{dueDay}前答复您。联系人{contactName}，电话{contactPhone}。',
  },
  {
    id: 'rejected',
    zh: '不予受理',
    en: 'Not accepted',
    text: '您好，您反映的事项（编号{complaintNumber}）经审查属于{rejectReason}的情形，决定不予受理。您还可以与经营者协商，请求消费者协会调解，向有权部门反映，或者通过仲裁、诉讼解决。',
  },
  {
    id: 'stage',
    zh: '阶段答复',
    en: 'Stage reply',
    text: '您好，您反映的线索（编号{complaintNumber}）我们已经核查：{result}。案件正在依法办理，结果将依法公开。感谢您的监督，您的信息我们严格保密。',
  },
  {
    id: 'other-office',
    zh: '告知其他渠道',
    en: 'Another office',
    text: '您好，您反映的事项（编号{complaintNumber}）由{transferTo}负责，电话{contactPhone}。情况紧急请拨打110或119。',
  },
  {
    id: 'return-visit',
    zh: '回访',
    en: 'Return visit',
    text: '您好，您反映的事项（编号{complaintNumber}）已经办结。您对办理是否满意？可以凭查询码登录评价，并写下原因。',
  },
]

/** Blanks that nobody filled: {name} of a template, or ______ typed as one. */
export const hasBlank = (text: string): boolean => /\{[^{}\s]{1,30}\}|_{3,}|＿{2,}/.test(text)
