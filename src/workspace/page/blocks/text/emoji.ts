// The emoji of people on call and their alerts; all 3,600 of Slack's would be larger than the rest of the page.
const table = `
warning ⚠️ rotating_light 🚨 fire 🔥 boom 💥 zap ⚡ skull 💀 sos 🆘 no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑
x ❌ white_check_mark ✅ heavy_check_mark ✔️ exclamation ❗ question ❓ information_source ℹ️ red_circle 🔴
large_blue_circle 🔵 large_green_circle 🟢 large_yellow_circle 🟡 large_orange_circle 🟠 white_circle ⚪
black_circle ⚫ small_red_triangle 🔺 small_red_triangle_down 🔻 bell 🔔 no_bell 🔕 loudspeaker 📢 pager 📟
phone ☎️ email 📧 speech_balloon 💬 thought_balloon 💭 eyes 👀 mag 🔍 bug 🐛 snail 🐌 turtle 🐢 snake 🐍
robot_face 🤖 computer 💻 package 📦 rocket 🚀 construction 🚧 wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ gear ⚙️
electric_plug 🔌 bulb 💡 satellite_antenna 📡 globe_with_meridians 🌐 cloud ☁️ lock 🔒 unlock 🔓 key 🔑
shield 🛡️ ambulance 🚑 fire_engine 🚒 fire_extinguisher 🧯 link 🔗 paperclip 📎 pushpin 📌 bookmark 🔖 memo 📝
clipboard 📋 page_facing_up 📄 file_folder 📁 wastebasket 🗑️ chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 bar_chart 📊 calendar 📆 alarm_clock ⏰ stopwatch ⏱️ hourglass ⌛
hourglass_flowing_sand ⏳ arrow_up ⬆️ arrow_down ⬇️ arrow_right ➡️ arrows_counterclockwise 🔄 repeat 🔁
new 🆕 ok 🆗 up 🆙 100 💯 thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎 clap 👏 pray 🙏 raised_hands 🙌 wave 👋 ok_hand 👌
muscle 💪 point_up ☝️ point_right 👉 point_down 👇 crossed_fingers 🤞 shrug 🤷 man-shrugging 🤷‍♂️ smile 😄
grin 😁 joy 😂 sweat_smile 😅 slightly_smiling_face 🙂 wink 😉 thinking_face 🤔 neutral_face 😐 confused 😕
disappointed 😞 cry 😢 sob 😭 sweat 😓 scream 😱 rage 😡 sleeping 😴 tada 🎉 sparkles ✨ star ⭐ trophy 🏆 coffee ☕
heart ❤️ checkered_flag 🏁 crystal_ball 🔮 moneybag 💰 cn 🇨🇳 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣
zero 0️⃣
`

const words = table.trim().split(/\s+/)
const emoji = new Map(
  words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [])),
)

/** Whether `:name:` is an emoji we can draw. */
export function hasEmoji(name: string): boolean {
  return emoji.has(name)
}

/** The character of an emoji, from its name or from the code points that rich text gives (`1f1e8-1f1f3`). */
export function emojiCharacter(name: string, unicode = ''): string | undefined {
  return emoji.get(name) ?? fromCodePoints(unicode)
}

function fromCodePoints(unicode: string): string | undefined {
  if (!/^[0-9a-f]{1,6}(?:-[0-9a-f]{1,6}){0,9}$/i.test(unicode)) return undefined
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16))
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : undefined
}
