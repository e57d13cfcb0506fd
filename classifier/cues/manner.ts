/** How it is taught, and by whom. */
import { list } from './list.ts'

export const manner = {
  /** In an app somebody teaches: it is not only a book or a tool. */
  taught: [
    ...list(
      '直播课 直播教学 名师真人 名师直播 名师授课 名师在线 外教 在线辅导 在线上课 一对一 辅导老师 授课 主讲 老师讲解 动画课程 视频课程 网校 教练 在线课堂 名校老师 讲师 私教',
    ),
    // A recorded voice is nobody who teaches.
    '真人!{发|朗|配|语|录|读|原|标准|美音|英音|声}',
  ],
  online: list('直播 线上 网课 在线 腾讯会议 钉钉 zoom 云课堂 网上 网络课 空中课堂 视频会议 classin 腾讯课堂 线上小班 远程 云端'),
  live: list(
    '直播 线上小班 在线小班 线上班 腾讯会议 钉钉 zoom classin 在线一对一 线上一对一 直播课 直播班 实时互动 线上课 网课 在线授课 线上授课 线上教学 在线辅导 视频会议 在线课堂 线上辅导 线上直播 视频上课 连线授课 远程互动 在线课 云课堂 线上数学 线上英语 线上语文 线上物理 线上画画 在线画画 线上口语 在线口语 隔着屏幕',
  ),
  recorded: list('录播 回放 随到随学 录像课 视频课 点播 随时可学 录制课 随时学'),
  faceToFace: list('线下 面授 到店上课 到校上课 面对面'),
  /** Meals, rides and watching over: custody without lessons. */
  careOnly: [
    ...list('不讲题 只做照看 仅照看 只负责看护 只提供看护 只管照看 仅提供看护 只管吃饭 只负责照看 只照看 只看护 不辅导作业'),
    '{不|不做|不含|不提供|不涉及|不开展|没有|无}_3{讲题|上课|授课|辅导|学科|补课|教学|培训|文化课}_8{只|仅|、|,|。}',
    '{仅|只}_4{接送|用餐|照看|看护|午餐|午休|休息|提供场地|提供座位|提供餐}',
  ],
  offline: list('线下 面授 到店 校区 教室 地址 上门 门店 现场 中心 到校 小区 咖啡馆 酒店'),
} satisfies Record<string, string[]>
