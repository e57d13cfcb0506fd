/** The words printed around the facts of a receipt. */
import type { Bilingual } from '#policy/bilingual.ts'

export const receiptWords = {
  house: { zh: '减负 · 校外培训监督与投诉举报', en: 'Jianfu · supervision of training and complaints' },
  title: { zh: '投诉举报回执', en: 'Receipt of a complaint or report' },
  code: { zh: '查询码', en: 'Tracking code' },
  keep: {
    zh: '凭查询码可以看到您反映的内容和办理进度，请只留给自己；丢失后没有办法找回。',
    en: 'Whoever has this code sees what you wrote and how it goes. Keep it to yourself; it cannot be recovered.',
  },
  number: { zh: '受理编号', en: 'Number' },
  filedAt: { zh: '提交时间', en: 'Filed at' },
  category: { zh: '事项类别', en: 'Category' },
  institution: { zh: '反映对象', en: 'About' },
  dueDay: { zh: '最迟答复日期', en: 'Answer due by' },
  unclear: { zh: '待核定', en: 'to be determined' },
  unnamed: { zh: '未写明', en: 'not named' },
  next: { zh: '接下来', en: 'What happens next' },
  follow: { zh: '查进度、补充材料：{url}', en: 'Follow it and add to it at {url}' },
  verify: { zh: '核验这张回执', en: 'Verify this receipt' },
  verifyHow: {
    zh: '扫码或打开下面的网址，可以核实回执是真的。那里看不到您反映的内容，也不需要查询码。出示给别人时，请遮住查询码。',
    en: 'Scan the code or open the address below to see that this receipt is genuine. It shows nothing of what you wrote and needs no tracking code. Cover the tracking code when you show this paper to others.',
  },
} as const satisfies Record<string, Bilingual>
