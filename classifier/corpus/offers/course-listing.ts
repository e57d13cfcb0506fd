/** Titles, timetables and descriptions of single courses, without the calls of an advert. What is taught is laid over it. */
import { type Grammar, lines, words } from '../grammar.ts'

export const courseListing: Grammar = {
  shapes: lines(`
    {title}
    {title}
    {title}
    {title} {when}
    {title} {when}
    {title}（{teacher}）{when}
    {title} {body}
    {title} {body}{body}
    {table}
    {table} {table}
    {body}{body}{outline}
    {title} {outline}
    {teacherCard}
    {shop}`),
  title: lines(`
    【{stage}{matter}】{topic}{kind}
    【{stage}】{matter}{topic}{kind}·{#}期
    {stage}{matter}{season}{level}{kind}
    {stage}{matter}{season}{kind}{#}讲
    【{season}班】{stage}{matter}{level}
    【限时{#}元】{stage}{matter}{topic}{trick}
    【拼团{#}元】{topic}{trick}
    {topic}{trick}
    {stage}{matter}{topic}{trick}
    【{#}-{#}年级】{topic}训练营
    {stage}{matter}{level}
    {matter}{topic}{kind}
    {matter}{level} {when}
    {matter}{level} · {teacher}
    【Level-{#}】{matter} {season}班·{#}期
    （完整{season}课程）{matter}{level} {teacher}
    {brand}{season}班 {matter} {stage}
    【精品录播】{matter}入门到精通
    （{month}开课）{stage}{matter}{level}{kind}`),
  kind: words('班 课 小班课 训练营 体验课 系统课 公开课 专题课 系列课 实战班 精品课 微课'),
  teacher: ['{surname}老师', '{surname}{given}', '{surname}{given}老师', '主讲{surname}老师'],
  when: lines(`
    {weekday}{clock}
    20{#}{#}-1{#}-0{#} 1{#}:30:00
    {season} {weekday} {clock}
    每周{#}次 {clock}
    {day}{clock}开课
    共{count}讲 {weekday}{clock}-{clock}
    随到随学
    {count}课时 有效期一年`),
  table: lines(`
    年级 科目 班型 时间 课次 {stage} {matter} {level} {weekday}{clock} {count}次
    {stage} {matter}—{level} {matter}—{level} {matter}—{level} {stage} {matter}—{level}
    {weekday} {clock} {matter} {surname}老师 {#}教室；{weekday} {clock} {matter} {surname}老师 {#}教室
    课程类型 学期同步 专题强化 所在年级 {stage} {stage} 学习内容 {matter} {matter} 课程难度 授课老师
    课程名称：{stage}{matter}{level} 主讲：{teacher} 课时：{count} 价格：{yuan}
    直播课 {title} {teacher} {count}人已报名 ¥{#}{#}{#}
    第一讲 {topic} 第二讲 {topic} 第三讲 {topic} 第四讲 {topic}
    课程表 {weekday} {clock} {matter}{level} {weekday} {clock} {matter}{level}`),
  outline: lines(`
    课程大纲 1.{topic} 2.{topic} 3.{topic} 4.{topic} 5.综合测试
    教学目标：掌握{topic}的概念与性质；教学内容：{topic}的例题与练习；教学重点：{topic}。
    第一单元 {topic}（{count}课时） 第二单元 {topic}（{count}课时） 第三单元 {topic}（{count}课时）
    课程安排 第{count}次课 {topic} 第{count}次课 {topic} 第{count}次课 复习`),
  shop: lines(`
    找老师 综合 学员数 {surname}{given} {matter}老师 推荐课: 直播 {title} ＋关注
    我的课程 {title} {teacher} 已学{#}节 共{count}节 继续学习 课程资料 随堂测 作业批改
    {title} 本课程共{count}次直播 讲义下载 课后练习 回放 有效期至20{#}{#}-{#}-{#}
    全部课程 {stage} {matter} 直播 录播 免费 {title} {title}`),
}
