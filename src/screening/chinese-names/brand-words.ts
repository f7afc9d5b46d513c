/**
 * How brands of Chinese firms are put into English word by word, where they are not in pinyin: 骆驼 Camel. Written as
 * one lower-case word each.
 */
const translations = `
骆驼 camel|世纪 century|阳光 sunshine|东方 east orient oriental|希望 hope|绿洲 oasis|西部 western west|东部 eastern|南方 southern south|北方 northern north|
黄金 gold golden|红棉 redcotton|红 red|绿色 green|绿 green|标准 standard|联合 union united|友 union|碳 carbon|碳元素 carbonelement|元素 element|
雪莲 snowlotus|雪 snow|天 sky|太阳 sun|阳 sun|长城 greatwall|长江 yangtze|珠江 pearlriver|黄河 yellowriver|和平 peace|胜利 victory|金 gold golden|
银 silver|金马 goldenhorse|金龙 goldendragon|巨人 giant|新生 newlife|新 new|新世纪 newcentury|未来 future|先锋 pioneer|开拓 pioneering|创业 pioneering|
大 great|大全 great|大众 public|中国 china|中 china|华 china|亚洲 asia|太平洋 pacific|国际 international|环球 global|稀镁 rareearthmagnesium|稀 rareearth|稀土 rareearth|
八一 bayi august1st|第一 first|明珠 pearl|珍珠 pearl|钻石 diamond|皇冠 crown|王 king|皇 royal|皇家 royal|凤凰 phoenix|龙 dragon|虎 tiger|狮 lion|鹰 eagle|
马 horse|熊猫 panda|天鹅 swan|星 star|五星 fivestar|七星 sevenstar|明星 star|光明 bright|彩虹 rainbow|春 spring|海洋 ocean|大洋 ocean|山 mountain|河 river|
湖 lake|森林 forest|花 flower|玫瑰 rose|牡丹 peony|葡萄 grape|石榴 pomegranate|现代 modern|荣华 glory|荣 glory|光荣 glory|繁荣 prosperity|富 rich|幸福 happiness|
健康 health|生命 life|生 life|智 wise|智慧 wisdom|信 trust|诚 honest|诚信 integrity|友谊 friendship|友好 friendship|完美 perfect|理想 ideal|梦 dream|
云 cloud|天使 angel|天堂 paradise|王朝 dynasty|帝国 empire|世界 world|众 public|四季 fourseasons|丰收 harvest|快乐 happy|家 home|爱 love|
双星 doublestar|双 double|海螺 conch|三 three|五 five|七 seven|九 nine|八 eight|盐湖 saltlake|先导 lead|领先 lead|远洋 ocean|远东 fareast|华北 northchina|华东 eastchina|华南 southchina|华中 centralchina|西北 northwest|东北 northeast|西南 southwest|东南 southeast|中国棉花 chinacotton|国家 national|超级 super|金鹰 goldeneagle|金星 venus|银河 galaxy|环宇 universal|万里 wanli|永 ever|永恒 forever|恒 ever|力 power|美 beauty|美丽 beautiful|安全 safety|好 good|心 heart|蓝 blue|蓝天 bluesky|白 white|黑 black|紫 purple|青 green|大地 earth|天地 universe|日 sun|月 moon|月亮 moon|石 stone|宝石 gem|宝 treasure|玉 jade|极 apex|巅峰 apex|针 needle|精选 select|维 vital|维生 vital|活力 vital|草本 herbs|金草 kingherbs`;

/**
 * Brands under which groups trade in English that no rule derives from the Chinese brand. From published bilingual
 * lists of these names; `checked by` nobody. A hit through one of them says so.
 */
const tradeNames = `
溢达 esquel|合盛 hoshine|大全 daqo|协鑫 gcl|中粮 cofco|国投 sdic|众和 joinworld|新界 shimge|今创 ktk|宝龙达 bitland|弘元 hoyuan hongyuan hy|晶澳 ja|
思念 synear|奔图 pantum|赛纳 seine|艾派克 apex|格之格 gg|纳思达 ninestar|极海 geehy|特变电工 tbea|特变 tbea|中基 chalkis|洽洽 chacha qiaqia|
七匹狼 septwolves|新一 synergy|天康 tecon|雅戈尔 youngor|巨大 giant|玲珑 linglong|中纺 chinatex|赛立特 select|泰达 teda|新仁 xinren|晨光 chenguang|
宝武 baowu|宝钢 baosteel|八钢 bayi|生产建设兵团 xpcc|兵团 bingtuan|碳元 tanyuan`;

const words = new Map<string, readonly string[]>();
const trade = new Map<string, readonly string[]>();
let longest = 0;
for (const [table, into] of [
  [translations, words],
  [tradeNames, trade],
] as const) {
  for (const item of table.replace(/\n/g, '').split('|').filter(Boolean)) {
    const [chinese, ...latin] = item.trim().split(' ');
    into.set(chinese!, latin);
    longest = Math.max(longest, chinese!.length);
  }
}

/** English words for a Chinese word of a brand. */
export function translationsOf(word: string): readonly string[] {
  return words.get(word) ?? [];
}

/** English trade names of a Chinese brand. */
export function tradeNamesOf(word: string): readonly string[] {
  return trade.get(word) ?? [];
}

/** Length of the longest Chinese word known here. */
export function longestBrandWord(): number {
  return longest;
}
