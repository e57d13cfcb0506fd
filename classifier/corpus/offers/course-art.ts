/** Courses of art, sport, coding and crafts. Laid over course-listing.ts. */
import { type Grammar, lines, words } from '../grammar.ts'

export const courseArt: Grammar = {
  shapes: [],
  matter: words(
    '美术 中国舞 拉丁舞 钢琴 硬笔书法 软笔书法 围棋 Scratch Python C++ 图形化编程 信息学 机器人搭建 3D打印 篮球 足球 羽毛球 游泳 跆拳道 声乐 古筝 小主持人 吉他 国画 轮滑 乒乓球 象棋 陶艺 戏剧 无人机 素描 水彩 街舞 尤克里里 体适能 跳绳 手工 烘焙 瑜伽 摄影 短视频剪辑 PS 插画 Excel',
  ),
  stage: words('少儿 幼儿 3-6岁 4-7岁 6-12岁 儿童 青少年 零基础 成人 亲子 小班 大班 中班'),
  topic: words(
    '基本功 造型 色彩 线条 构图 节奏 音阶 指法 发声 台词 控球 传接球 换气 正手攻球 品势 步法 死活题 定式 循环 变量 传感器 机械臂 泥塑 剪纸 动作组合 舞台表演 拍摄 修图 图表 平衡 力量 柔韧 折纸',
  ),
  trick: words('入门课 体验课 创作课 实战 表演课 闯关 进阶 考级辅导 集训 成果展 零基础学 趣味课'),
  level: words('启蒙班 初级班 中级班 高级班 零基础班 考级班 入门班 进阶班 一级班 兴趣班 创意班 集训班 社团班 精英班'),
  body: lines(`
    {matter}课程通过基本功训练、作品欣赏和创作实践，培养学生的审美与表现力。
    以活动形式引导孩子认识自己、学会沟通，课堂丰富有趣。
    学习{topic}、{topic}等内容，完成{count}个小作品。
    适合{stage}，从{topic}练起，循序渐进，期末汇报演出。
    每次课先热身，再练{topic}，最后分组对抗，强健体魄。
    教具材料由机构提供，作品可带回家，学期末举办展览。
    通过搭建和{topic}认识简单机械，培养动手能力。
    课程目标：掌握{topic}和{topic}，参加等级考试。
    动作由易到难，注意保护，家长可在休息区等候。`),
  teacherCard: lines(`
    {surname}{given} 体育学院毕业 国家二级运动员 {matter}教练 带队经验{count}年 严格又有耐心。
    {surname}{given} {matter}老师 音乐学院硕士 考级评委 擅长儿童启蒙，课堂活泼。
    {surname}{given} 美术专业 儿童画指导教师，鼓励孩子大胆表达，尊重天性。`),
}
