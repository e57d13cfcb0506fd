/** Citizens who ask about schools and training rather than complain. */
import { type Grammar, lines, words } from '../grammar.ts'

export const question: Grammar = {
  shapes: [],
  askIt: words('请问 想问一下 咨询一下 我想了解 想请教 麻烦问下 打听一下 求解答 问哈'),
  title: lines(`
    咨询{district}{season}入学政策
    请问{firm}是正规机构吗
    如何申请办培训学校
    咨询教师资格证认定
    双减政策咨询
    咨询转学手续怎么办`),
  fact: lines(`
    {askIt}{firm}有没有办学许可证，在哪里可以查到正规机构的名单？
    {askIt}开一家艺术类培训机构需要什么条件，到哪个部门审批？
    {askIt}外地户口的{kid}在{district}读小学需要哪些材料，什么时候报名？
    {askIt}今年初中怎么划片，{estate}对应哪所学校？
    {askIt}转学到{school}的手续怎么办，学籍怎么转？
    {askIt}双减以后周末能不能上编程课、画画课，有规定吗？
    {askIt}培训机构的退费有没有标准，应该按什么比例退？
    {askIt}{district}的课后服务费是多少，困难家庭可以减免吗？
    {askIt}教师资格证认定什么时候开始，体检在哪里做？
    {askIt}今年{district}中考的体育和实验操作怎么算分？
    {askIt}小学放寒假的时间定了没有，几号开学？
    {askIt}学科类培训的指导价是多少，一节课最多能收多少？
    {askIt}家里想给{kid}请一个大学生家教，算不算违规？
    {askIt}机构的预收费监管账户怎么查，钱安全不安全？
    {askIt}幼儿园的级别和收费标准在哪里能看到？
    {askIt}高考报名在外省上学的学生可以回来考吗，流程是什么？
    {askIt}艺考文化课补习班合不合法，需要什么手续？
    {askIt}如果要举报违规补课，找教育局哪个科室，电话是多少？
    {askIt}随迁子女积分入学怎么计算？居住证要办满几年？
    我想办一个托管班，不知道要不要办证，{askIt}流程是怎样的？
    听说有机构能帮{kid}进好学校，先要报冲刺营，{askIt}是真的吗？
    平台上写着教育局合作单位，{askIt}是不是真有这种合作？
    {askIt}民办学校的学费标准由谁定，今年会不会涨？
    {askIt}{kid}满几岁可以读一年级，九月以后出生的能不能报？`),
}
