/** Applications in which somebody teaches school subjects to pupils: live lessons, tutors, courses to buy. */
import { type Grammar, lines, words } from '../grammar.ts'

export const appTeaching: Grammar = {
  shapes: lines(`
    {what}{teach}{teach}{update?}
    {what}{teach}{teach}{teach}
    {what}{list}{update?}
    {teach}{teach}{update}`),
  sub: words('数学 英语 语文 物理 化学 奥数 作文 全科 数理化 英语口语 思维 大语文'),
  stage: words('中小学生 小学生 初中生 高中生 1-9年级 K12 一到六年级 3-12岁孩子 青少儿 中考生'),
  what: lines(`
    {brand}网校是{stage}的在线学习平台，
    {brand}课堂，{stage}{sub}在线辅导APP，
    {brand}少儿英语，外教在线一对一，
    {brand}一对一是面向{stage}的真人老师辅导软件，
    {brand}{sub}直播课，名师面对面，
    专注{stage}{sub}提分的在线小班课，`),
  teach: lines(`
    名师直播讲解{sub}，支持回放，
    主讲老师加辅导老师，课后答疑批改作业，
    北美外教小班互动，同步教材，
    一对一在线答疑，随时找老师，
    {season}班、同步班、冲刺班任选，报名即送试听课，
    课程涵盖{stage}{sub}，老师板书实时互动，
    每周固定时间上课，家长收到学习报告，
    免费体验课，专业测评后推荐班型，
    千名优秀教师在线授课，满意再续费，
    系统课、专题课、押题课，帮助孩子提高成绩，`),
  list: lines(`
    【直播课】{sub}名师授课【一对一】老师在线辅导【作业】拍照老师批改【报告】成绩提升看得见。
    1.在线小班 2.真人老师答疑 3.{stage}{sub}课程 4.期末冲刺班`),
  update: lines(`
    更新内容：优化直播间体验，修复回放问题
    更新内容 新增{season}课程，优化约课流程`),
}
