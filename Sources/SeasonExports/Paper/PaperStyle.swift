/// The style of every sheet to print, after `PageTokens`: a card on a screen, one page of A4 on paper.
enum PaperStyle {
  static let text: StaticString = #"""
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Avenir Next",Avenir,Seravek,"Segoe UI",Ubuntu,"Noto Sans",system-ui,sans-serif;overflow-wrap:anywhere}
    h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif;line-height:1.15;text-wrap:balance;break-after:avoid;margin:0}
    header.screen,main{max-width:52rem;margin:0 auto;padding:0 1rem}
    header.screen{padding:1.6rem 1rem 1rem}header.screen h1{font-size:clamp(1.6rem,5vw,2.4rem)}header.screen p{color:var(--soft);margin:.4rem 0 0}
    .paper{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.4rem clamp(.8rem,3vw,2rem);margin:0 0 1.6rem}
    .kicker{margin:0 0 .3rem;color:var(--red);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;font-weight:600}
    .soft{color:var(--soft)}
    a{color:var(--red)}
    .string{fill:none;stroke:var(--soft);stroke-width:2}
    .lantern{fill:var(--flag)}.halo{fill:var(--glow);opacity:.75}.rib{fill:none;stroke:var(--red);stroke-width:1.4}
    .f0{fill:var(--red)}.f1{fill:var(--flag)}.f2{fill:var(--leaf)}
    @media print{
    :root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--red:#a32b17;--glow:#fbf0d4;--flag:#e0a63a;--leaf:#3f6b52;--land:#f6f0e2}
    html,body{background:#fff}
    .screen{display:none!important}
    main{max-width:none;padding:0}
    .paper{border:0;border-radius:0;padding:0;margin:0;background:none;break-after:page}.paper:last-child{break-after:auto}
    a{color:inherit;text-decoration:none}
    svg,.tint{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """#
}
