/** Titles, timetables and descriptions of single courses, without the calls of an advert. */
import { type Grammar, lines, words } from './grammar.ts'

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
    【{grade}{subject}】{topic}{kind}
    【{grade}】{subject}{topic}{kind}·{#}期
    {grade}{subject}{season}{level}{kind}
    {grade}{subject}{season}{kind}{#}讲
    【{season}班】{grade}{subject}{level}
    【限时{#}元】{grade}{subject}{topic}{trick}
    【拼团{#}元】{topic}{trick}
    {topic}{trick}
    {grade}{subject}{topic}{trick}
    【{#}-{#}年级】{topic}训练营
    {art}{artLevel}{kind}
    {subject}{level} · {teacher}
    【Level-{#}】Hi English {season}班·{#}期
    {code}{artLevel}{kind}
    {brand}{season}班 {subject} {grade}
    【精品录播】{office}入门到精通
    {exam}全程班·{#}班
    新{exam}备考说明会
    （{month}开课）{grade}{subject}{level}{kind}`),
  topic: words(
    '阅读理解 完形填空 文言文 古诗词 作文 看图写话 写人记事 词汇 语法 宾语从句 时态 音标 自然拼读 单词速记 几何 函数 方程 行程问题 应用题 计算 分数 浮力 压强 电路 光学 力学 电场 化学方程式 酸碱盐 实验题 选择题 压轴题 地图 主观题 名著导读 修辞手法 议论文 口语 听力 绘本',
  ),
  trick: words(
    '重难点突破 技巧课 专项突破 易错点大起底 秒杀大招 抢分技巧 全攻略 满分秘籍 直通车 高阶方法 巧解 精讲精练 解题模型 解读 提分课 入门课 难点解析 知识点梳理',
  ),
  level: words(
    '系统班 尖子班 提高班 培优班 基础班 同步班 衔接班 冲刺班 实验班 超越班 领航班 全程班 直播班 录播课 一对一 竞赛班 满分班 勤思班',
  ),
  kind: words('班 课 小班课 训练营 体验课 系统课 公开课 专题课 系列课 实战班 精品课 微课'),
  artLevel: words('启蒙 初级 中级 高级 零基础 考级 入门 进阶 一级 兴趣 创意'),
  code: words('Scratch Python C++ 图形化编程 信息学 3D打印 机器人搭建'),
  office: words('Excel PPT PS 摄影 短视频剪辑 手绘 插画'),
  exam: words('四级 六级 雅思 托福 考研英语 日语'),
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
    年级 科目 班型 时间 课次 {grade} {subject} {level} {weekday}{clock} {count}次
    {grade} {subject}—{level} {subject}—{level} {subject}—{level} {grade} {subject}—{level}
    {weekday} {clock} {subject} {surname}老师 {#}教室；{weekday} {clock} {subject} {surname}老师 {#}教室
    课程类型 学期同步 专题强化 所在年级 一年级 二年级 三年级 学习科目 语文 数学 英语 课程难度 授课老师
    课程名称：{grade}{subject}{level} 主讲：{teacher} 课时：{count} 价格：{yuan}
    直播课 {title} {teacher} {count}人已报名 ¥{#}{#}{#}
    第一讲 {topic} 第二讲 {topic} 第三讲 {topic} 第四讲 {topic}
    课程表 {weekday} {clock} {art}{artLevel}班 {weekday} {clock} {art}{artLevel}班`),
  body: lines(`
    {season}课程共{count}次课，由字词积累、阅读理解、写作和课外拓展四个模块组成。
    本课程系统讲解{grade}{subject}的{topic}、{topic}和{topic}，配套练习与讲评。
    适用对象：{grade}学生，已掌握基础知识，希望提升{topic}能力。
    课程目标：能够熟练掌握{topic}，学会运用{topic}解决实际问题，形成知识体系。
    每次课{#}{#}分钟，前半段复习上节内容，后半段学习新知识并当堂练习。
    知识板块：{topic}、{topic}、{topic}、期中复习、期末复习。
    预习下学期重点知识{count}次，综合复习{count}次，测试讲评一次。
    熟练掌握声母、韵母、整体认读音节的发音和书写，认读常用汉字{count}个。
    从词语、句子、人物和情感几个方面读懂文章，学会概括主要内容。
    以教学形式引导学生认识自己、学会沟通，课堂活动丰富有趣。
    {art}课程通过基本功训练、作品欣赏和创作实践，培养学生的审美与表现力。
    内容包括写景、状物、记事、写人和想象作文，由浅入深，循序渐进。
    学习变量、循环、条件判断等概念，完成{count}个小项目作品。`),
  outline: lines(`
    课程大纲 1.{topic} 2.{topic} 3.{topic} 4.{topic} 5.综合测试
    教学目标：掌握{topic}的概念与性质；教学内容：{topic}的例题与练习；教学重点：{topic}。
    第一单元 {topic}（{count}课时） 第二单元 {topic}（{count}课时） 第三单元 {topic}（{count}课时）
    课程安排 第{count}次课 {topic} 第{count}次课 {topic} 第{count}次课 复习`),
  teacherCard: lines(`
    {surname}{given} 师范院校毕业 {grade}{subject}教师 擅长{topic}、{topic}教学，课堂深入浅出，风趣幽默，注重学法指导。
    {surname}{given} {subject}教师 持高中教师资格证，教龄{count}年，备课细致，让学生多思考多表达，教风严谨。
    主讲老师 {surname}{given} {subject}教研员 多年教学经验 熟知{grade}知识结构和考点 教学格言：兴趣是最好的老师。
    {surname}{given} 知名师范毕业 热爱{subject}教育 善于引导 重视基础 耐心细致 敏而好学`),
  shop: lines(`
    找老师 综合 学员数 {surname}{given} {subject}老师 推荐课: 直播 {title} ＋关注
    我的课程 {title} {teacher} 已学{#}节 共{count}节 继续学习 课程资料 随堂测 作业批改
    {title} 本课程共{count}次直播 讲义下载 课后练习 回放 有效期至20{#}{#}-{#}-{#}
    全部课程 {grade} {subject} 直播 录播 免费 {title} {title}`),
}
