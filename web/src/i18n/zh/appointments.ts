/** 交叉任职, in Chinese. */
export const appointments = {
  appointments: {
    heading: "交叉任职", about: "按小区看党支部、业委会和物业企业之间谁在两方任职、由哪方到哪方，哪些小区尚无，哪些任期将届满。不对个人排名。",
    loading: "正在汇总各小区…", missing: "没有找到所选的小区，可能已合并或删除。", back: "回到小区列表", views: "看什么",
    show: { estates: "各小区", without: "尚无交叉任职", ending: "到届提醒", persons: "人员名单" }, asOf: "截至{day}",
    words: "小区、社区或单位", wordsHint: "如 璞园", subdistrict: "街道", state: "业委会状态", stateIs: "业委会{state}", day: "截至日期", any: "不限",
    summary: "{all}个小区，其中{having}个有交叉任职，{without}个尚无。", none: "还没有登记小区。可在“台账导入”上传小区、物业、业委会台账和交叉任职台账。", noneFits: "没有符合条件的小区，可放宽条件。",
    estate: "小区", community: "社区", sides: { branch: "党支部", committee: "业委会", property: "物业企业" }, crossed: "交叉任职", persons: "交叉任职人数", directions: "任职方向",
    noBody: "未登记", notOwn: { branch: "（网格党支部）", committee: "（非本小区）", property: "（项目部所属企业）" },
    count: "{n}人", direction: "{from}→{to} {n}人", untold: "未注明主要职务 {n}人", oneWay: "{from} → {to}", bothWays: "{from}、{to}（未注明主要职务）",
    notYet: "尚无交叉任职", uncertain: "另有{n}人日期待核实", uncertainLong: "另有{n}人的任职日期不全，不能确定是否同时任职，请先核实。",
    withoutHint: "待完善的小区，供安排双向进入时参考；缺哪一方以台账为准。", why: "情况", allThere: "三方都有，尚无人在两方任职", lacking: "台账中没有{sides}", more: "再列出（还有{n}个小区）",
    ending: "将届满的任期（{n}项）", endingHere: "一年内将届满的任期", within: "时间范围", ahead: { 90: "三个月内", 180: "半年内", 365: "一年内" }, endingHint: "业委会任期、物业服务期和各方职务；没有登记终止日期的不在其中。",
    noneEnding: "这段时间内没有登记将届满的任期。", lastDay: "届满日", daysLeft: "还有（天）", body: "单位", term: "届满的任期", bodyTerm: "本届任期或服务期", post: "职务", atLatest: "（最晚，台账未写明日期）",
    over: "已到届未换届的业委会（{n}个）", overHint: "请按程序启动换届；换届结果录入台账后不再提醒。",
    person: "姓名", from: "由（主要职务）", to: "到", way: "任职方向", since: "同时任职起", postWith: "{post}（{more}）", unknown: "未登记", check: "日期待核实",
    people: "任职情况（{n}条）", peopleHint: "按小区次序列出，不排名。查看姓名会记入访问记录；请勿外传。", firstEstates: "先列出前{n}个小区，共{all}个；可按街道或名称缩小范围。",
    districtOnly: "多个小区的人员名单仅供区级权限使用。可打开单个小区查看，或向管理员申请。", coordinatorOnly: "查看任职人员需要协调员及以上权限；人数和方向不受影响。", byRules: "供参考，须按程序办理：业委会成员由业主选举产生，事项由业委会按议事规则研究，个人不作答复。",
  },
};
