/** What is around every page, in Chinese. */
export const frame = {
  app: {
    title: "联图", subtitle: "辖区资源对接", skip: "跳到正文", nav: "页面",
    language: "English", languageHint: "Switch to English", theme: "外观：{theme}",
    themes: { system: "跟随系统", light: "浅色", dark: "深色" },
    demo: "示例数据", notFound: "没有这个页面", notFoundHint: "请检查地址，或回到“找资源”。", back: "回到找资源",
  },
  pages: {
    find: "找资源", network: "组织网络", alliances: "联建联盟", pairings: "挂钩联系", appointments: "交叉任职", registers: "台账导入",
    figures: "工作数据",
  },
  connection: {
    lost: "暂时连接不上服务，已填写的内容都还在；恢复后自动继续。", retry: "立即重试", returned: "服务已恢复。",
  },
  key: {
    title: "请输入密钥", hint: "密钥由管理员发放，只保存在本标签页，关闭即清除。", label: "密钥", give: "确定",
    later: "暂不", forget: "清除密钥", refused: "密钥无效或已停用，请核对后重新输入。",
  },
  problem: {
    unreachable: "连接不上服务", unreachableHint: "请检查网络；恢复后自动重试，填写的内容不会丢失。",
    unexpected: "页面出错", unexpectedHint: "请重试；仍不行请刷新页面，地址里保存着您的查找条件。",
    again: "重试", didYouMean: "是不是要找", close: "关闭",
  },
};
