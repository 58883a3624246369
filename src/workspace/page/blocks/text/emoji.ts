// What people on call and their alerts really use; all of Slack's some 3,600 would weigh more than the page.
const table = `
warning ⚠️ rotating_light 🚨 fire 🔥 boom 💥 collision 💥 bomb 💣 zap ⚡ skull 💀 ghost 👻 sos 🆘 no_entry ⛔
no_entry_sign 🚫 octagonal_sign 🛑 stop_sign 🛑 x ❌ negative_squared_cross_mark ❎ white_check_mark ✅
heavy_check_mark ✔️ ballot_box_with_check ☑️ heavy_multiplication_x ✖️ exclamation ❗ heavy_exclamation_mark ❗
bangbang ‼️ question ❓ grey_question ❔ interrobang ⁉️ information_source ℹ️ red_circle 🔴 large_red_circle 🔴
large_blue_circle 🔵 large_green_circle 🟢 large_yellow_circle 🟡 large_orange_circle 🟠 large_purple_circle 🟣
white_circle ⚪ black_circle ⚫ large_red_square 🟥 large_green_square 🟩 large_yellow_square 🟨
large_orange_square 🟧 large_blue_square 🟦 white_large_square ⬜ black_large_square ⬛ small_red_triangle 🔺
small_red_triangle_down 🔻 large_orange_diamond 🔶 large_blue_diamond 🔷 small_orange_diamond 🔸
small_blue_diamond 🔹 bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 pager 📟 telephone_receiver 📞 phone ☎️ iphone 📱
email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 speech_balloon 💬 thought_balloon 💭
eyes 👀 eye 👁️ mag 🔍 mag_right 🔎 bug 🐛 beetle 🪲 ant 🐜 snail 🐌 turtle 🐢 crab 🦀 snake 🐍 whale 🐳 penguin 🐧
elephant 🐘 robot_face 🤖 computer 💻 desktop_computer 🖥️ keyboard ⌨️ floppy_disk 💾 cd 💿 package 📦 ship 🚢
rocket 🚀 airplane ✈️ construction 🚧 building_construction 🏗️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️
nut_and_bolt 🔩 gear ⚙️ screwdriver 🪛 toolbox 🧰 electric_plug 🔌 battery 🔋 bulb 💡 flashlight 🔦 satellite 🛰️
satellite_antenna 📡 globe_with_meridians 🌐 earth_asia 🌏 earth_africa 🌍 earth_americas 🌎 cloud ☁️ sunny ☀️
rain_cloud 🌧️ thunder_cloud_and_rain ⛈️ snowflake ❄️ snowman ⛄ rainbow 🌈 ocean 🌊 droplet 💧 lock 🔒 unlock 🔓
closed_lock_with_key 🔐 key 🔑 shield 🛡️ passport_control 🛂 police_car 🚓 ambulance 🚑 fire_engine 🚒
fire_extinguisher 🧯 hospital 🏥 pill 💊 syringe 💉 thermometer 🌡️ adhesive_bandage 🩹 stethoscope 🩺 link 🔗
paperclip 📎 pushpin 📌 round_pushpin 📍 bookmark 🔖 label 🏷️ memo 📝 pencil 📝 pencil2 ✏️ clipboard 📋 page_facing_up 📄
page_with_curl 📃 scroll 📜 newspaper 📰 books 📚 book 📖 notebook 📓 ledger 📒 file_folder 📁
open_file_folder 📂 card_index 📇 card_file_box 🗃️ file_cabinet 🗄️ wastebasket 🗑️ chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 bar_chart 📊 calendar 📆 date 📅 spiral_calendar_pad 🗓️ alarm_clock ⏰ stopwatch ⏱️
timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ clock1 🕐 clock3 🕒 clock9 🕘 arrow_up ⬆️ arrow_down ⬇️
arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrow_lower_right ↘️ arrows_counterclockwise 🔄
arrows_clockwise 🔃 repeat 🔁 leftwards_arrow_with_hook ↩️ rewind ⏪ fast_forward ⏩ arrow_forward ▶️
black_square_for_stop ⏹️ double_vertical_bar ⏸️ new 🆕 ok 🆗 up 🆙 cool 🆒 free 🆓 vs 🆚 100 💯 recycle ♻️
heavy_plus_sign ➕ heavy_minus_sign ➖ thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎 clap 👏 pray 🙏 raised_hands 🙌
raised_hand ✋ hand ✋ wave 👋 ok_hand 👌 muscle 💪 point_up ☝️ point_right 👉 point_left 👈 point_down 👇 handshake 🤝
crossed_fingers 🤞 facepalm 🤦 shrug 🤷 woman-shrugging 🤷‍♀️ man-shrugging 🤷‍♂️ smile 😄 smiley 😃 grinning 😀 grin 😁
joy 😂 rolling_on_the_floor_laughing 🤣 sweat_smile 😅 slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉
blush 😊 heart_eyes 😍 sunglasses 😎 nerd_face 🤓 thinking_face 🤔 thinking 🤔 neutral_face 😐 confused 😕
worried 😟 disappointed 😞 cry 😢 sob 😭 sweat 😓 cold_sweat 😰 scream 😱 exploding_head 🤯 rage 😡 angry 😠
face_with_rolling_eyes 🙄 grimacing 😬 sleeping 😴 zzz 💤 sleepy 😪 hushed 😯 open_mouth 😮 salute 🫡 saluting_face 🫡
party_popper 🎉 tada 🎉 confetti_ball 🎊 sparkles ✨ star ⭐ star2 🌟 trophy 🏆 medal 🏅 first_place_medal 🥇 dart 🎯
gift 🎁 balloon 🎈 beers 🍻 beer 🍺 coffee ☕ tea 🍵 pizza 🍕 cake 🍰 banana 🍌 apple 🍎 tomato 🍅 poop 💩 hankey 💩
heart ❤️ broken_heart 💔 green_heart 💚 blue_heart 💙 yellow_heart 💛 purple_heart 💜 triangular_flag_on_post 🚩
checkered_flag 🏁 white_flag 🏳️ crystal_ball 🔮 magic_wand 🪄 test_tube 🧪 microscope 🔬 dna 🧬 abacus 🧮
scissors ✂️ broom 🧹 traffic_light 🚦 vertical_traffic_light 🚥 moneybag 💰 dollar 💵 credit_card 💳 receipt 🧾
cn 🇨🇳 flag-cn 🇨🇳 us 🇺🇸 flag-us 🇺🇸 sg 🇸🇬 flag-sg 🇸🇬 technologist 🧑‍💻 female-technologist 👩‍💻 male-technologist 👨‍💻
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ zero 0️⃣
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
