/** Wordings made alike: dialect and everyday words become the ones of the policy. */
const alike: [RegExp, string][] = [
  [/娃娃|娃儿|小孩子?|儿子|女儿|我家娃|孩子们?/g, '孩子'],
  [/礼拜天|星期天|周日|星期日|礼拜日|礼拜六|周六|星期六|双休日?|sunday|saturday|weekends/g, '周末'],
  [/补课班|补习班|辅导班|培训学校|培训公司|培训班|补课机构|补习机构|培训机构|校外机构|辅导机构/g, '机构'],
  [/补习|补课|辅导/g, '补课'],
  [/延时服务|延时班|延时课|课后延时/g, '课后服务'],
  [/晚上九点半?|晚上八点半?/g, '晚上几点'],
  [
    /合规吗?|合法吗?|允许吗?|违规吗?|违反规定[吗没]?|可以吗|合理[吗不]|违规[不没]|能不能|可不可以|是不是|有没有|行不行/g,
    '可以吗',
  ],
  [/举报|投诉|反映|检举/g, '举报'],
  [/退款|退钱|退学费|退费/g, '退费'],
  [/发票|票据|收据/g, '发票'],
  [/一年级|二年级|小一|小二|低年级/g, '一二年级'],
  [/三年级|四年级|五年级|六年级|高年级/g, '三四五六年级'],
  [/七年级|八年级|九年级|初一|初二|初三/g, '初中'],
  [/高一|高二|高三|高中生/g, '高中'],
  [/老师|教师/g, '老师'],
  [/爸爸妈妈|爸妈|父母/g, '家长'],
  [/电话号码|手机号码?|电话/g, '电话'],
]

/** Same length not kept: for matching only. */
export const alikeWords = (text: string): string =>
  alike.reduce((said, [words, one]) => said.replace(words, one), text.toLowerCase())
