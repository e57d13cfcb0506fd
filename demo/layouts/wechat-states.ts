/** What the platform answers instead of an article: deleted, taken down, unavailable, verification wall. All with status 200. */
const shell = (body: string, script = ''): string => `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title></title>
<link rel="stylesheet" href="//res.wx.qq.com/open/libs/weui/2.4.1/weui.min.css"></head>
<body class="zh_CN wx_wap_page">${body}
${script ? `<script type="text/javascript">${script}</script>` : ''}</body></html>
`

export const wechatStates: Record<'deleted' | 'violation' | 'unavailable' | 'captcha', string> = {
  deleted: shell(
    '<div class="weui-msg"><div class="weui-msg__icon-area"><i class="weui-icon-info weui-icon_msg"></i></div><div class="weui-msg__text-area"><div class="weui-msg__title warn">该内容已被发布者删除</div></div></div>',
  ),
  violation: shell(
    '<div class="weui-msg"><div class="weui-msg__text-area"><h2 class="weui-msg__title">此内容因违规无法查看</h2><p class="tips">由用户投诉并经平台审核，涉嫌夸大误导</p></div></div>',
    "window.cgiData = { del_reason_id: '20016', del_reason: '涉嫌夸大误导', user_name: 'gh_00d0ad5e7a11', nick_name: '优晓学习中心' };",
  ),
  unavailable: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html;charset=utf8"><title>该内容暂时无法查看</title></head>
<body><div class="panel"><div class="mesg-block"><p>该内容暂时无法查看</p></div></div></body></html>
`,
  captcha: `<!DOCTYPE html><html><head><meta http-equiv=Content-Type content="text/html;charset=utf-8"><title></title></head>
<body class="zh_CN " ontouchstart=""><div class="weui-msg"><div id="tips" style="display:none;" class="top_tips warning"></div></div>
<script type="text/javascript">var PAGE_MID='mmbizwap:secitptpage/verify.html';</script>
<script type="text/javascript">window.cgiData = { register_code : "0" * 1, target_url : "", cap_appid : "2000000000", cap_sid : "1", poc_sid : "demo", timeout_ms : "30000" * 1, poc_token : "demo" }
seajs.use('secitptpage/template/verify.js')</script></body></html>
`,
}
