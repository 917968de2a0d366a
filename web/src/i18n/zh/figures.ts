/** 工作数据, in Chinese. */
export const figures = {
  figures: {
    summary: "截至{day}：文中{all}项数据，与图中实数相符{n}项。", asOf: "截至日期", waiting: "正在统计…", empty: "还没有数据：请先上传台账，再回到这里。",
    figure: "数据", stated: "文中所述", counted: "图中实数", agrees: "是否相符", yes: "相符", no: "待核对", elsewhere: "不在街道", untold: "跨街道，不按街道分",
    networks: { organization: "组织网络", alliance: "党建联建", site: "阵地网络", service: "服务网络", property: "红色物业" },
    precision: { exact: "{n}", over: "{n}余", nearly: "近{n}" }, basis: "口径说明",
    notes: [
      "实数由台账中的组织、阵地、关系逐一统计，只计截至当日可能有效的，规划中的不计。",
      "“余”指多于所述、不超过其首位的下一个数；“近”指不足所述、达到九成以上。",
      "按街道：在哪里服务、设在哪里，就计在哪个街道；单位提供、举办、获得的，随单位；挂钩单位计在所挂钩村（社区）的街道。",
      "带*的有跨街道情况，各街道分别计数，合计可大于全区；区级和未登记位置的列入“不在街道”。",
      "街道按统计代码排列，不作排名。",
    ],
    columns: ["部分", "数据", "文中所述", "图中实数", "是否相符"],
    names: {
      hub_households: "党员中心户（党员骨干）", grid_branches: "网格党支部", grid_groups: "网格党小组", grid_workers: "专职网格员", building_heads: "楼长", resident_group_heads: "居民组长",
      service_teams: "“红领”网格服务队", community_partners: "社区合伙人吸纳的党员群众", platforms: "区级大党建平台", micro_alliances: "小微联盟", duty_posts: "党员先锋岗、党员责任区",
      centre_activities: "党群阵地活动（场）", suggestions_collected: "搜集意见建议", problems_solved: "推动解决问题", sharing_units: "共享阵地资源和闲置场所的单位", red_stations: "红色驿站",
      posted_members: "挂牌驻点服务的党员", demonstration_stations: "首批驿站示范点", courier_stations: "小蜜蜂驿站", driver_stations: "司机驿站", enterprise_service_points: "暖企服务点", red_shuttles: "红色班车",
      reading_sites: "三级党建读物学用平台站点", study_routes: "红色研学路线", paired_units: "挂钩联系村（社区）的区机关企事业单位", paired_cadres: "联动全区干部职工", person_visits: "累计下沉（人次）",
      volunteer_activities: "志愿服务活动（场次）", points_awarded: "累计积分（分）", property_service_points: "“红色物业”服务点位", provincial_demonstrations: "党建引领物业管理服务工作省级示范点", municipal_projects: "市“红色物业·微幸福”项目",
    },
  },
};
