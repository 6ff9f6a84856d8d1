/// The style sheet of the season's page, after `PageTokens`: outings have dashes beside their colours, letters on maps follow
/// `MapWidth`.
enum SeasonPageStyle {
  static let text: StaticString = #"""
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.55 "Avenir Next",Avenir,Seravek,"Segoe UI",Ubuntu,"Noto Sans",system-ui,sans-serif;overflow-wrap:break-word}
    header,nav,main,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
    header{text-align:center;padding-top:0;max-width:none}
    h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif;line-height:1.15;text-wrap:balance;break-after:avoid}
    h1{font-size:clamp(1.9rem,6vw,3.4rem);margin:.4rem auto .3rem;max-width:22em;letter-spacing:-.01em}
    h2{font-size:clamp(1.4rem,3.6vw,2rem);margin:0 0 1rem}
    h2::after{content:"";display:block;width:3.2rem;height:.22rem;margin-top:.45rem;background:var(--red);border-radius:1rem}
    h3{font-size:1.2rem;margin:0 0 .5rem}
    .motto{margin:0 0 1.4rem;font-style:italic;font-family:Georgia,"Noto Serif",serif;color:var(--soft);font-size:1.15rem}
    header{overflow:hidden}.bunting{display:block;width:max(100%,36rem);max-width:76rem;height:auto;margin-left:50%;transform:translateX(-50%)}
    .bunting .string{fill:none;stroke:var(--soft);stroke-width:2}
    .lantern{fill:var(--flag)}.halo{fill:var(--glow);opacity:.75}.rib{fill:none;stroke:var(--red);stroke-width:1.4}
    .f0{fill:var(--red)}.f1{fill:var(--flag)}.f2{fill:var(--leaf)}
    a{color:var(--red);text-underline-offset:.18em;text-decoration-thickness:.08em}
    a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,.tour:focus-visible{outline:3px solid var(--red);outline-offset:2px;border-radius:.2rem}
    .skip{position:absolute;left:-99rem}.skip:focus{position:static;display:inline-block;padding:.6rem 1rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.3rem .5rem;justify-content:center;list-style:none;margin:0 0 1.6rem;padding:0}
    nav a{display:inline-block;padding:.45rem .95rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);text-decoration:none;color:var(--ink)}
    nav a:hover{border-color:var(--red)}
    section{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.4rem clamp(.8rem,3vw,2rem);margin:0 0 1.4rem}
    #changements{border:2px solid var(--red)}
    .soft,footer{color:var(--soft);font-size:.95rem}
    footer{padding-bottom:2rem;text-align:center}
    .facts{list-style:none;margin:0;padding:0;display:grid;gap:.1rem}
    .facts li{padding:.55rem 0;border-top:1px dotted var(--line)}
    .facts li:first-child{border-top:0}
    .facts strong{font-family:Georgia,"Noto Serif",serif;font-size:1.2rem}
    .facts span{color:var(--soft)}
    .button{display:inline-block;padding:.6rem 1.1rem;border-radius:2rem;background:var(--red);color:var(--redink);text-decoration:none;font-weight:600}
    .button:hover{text-decoration:underline}
    .find label{display:block;font-weight:600;margin-bottom:.35rem}
    .find input{width:100%;max-width:30rem;font:inherit;padding:.65rem 1rem;border:2px solid var(--red);border-radius:2rem;background:var(--paper);color:var(--ink)}
    .villages{columns:18rem;column-gap:1.6rem}
    .village{break-inside:avoid;border-bottom:1px solid var(--line)}
    .village[open]{column-span:all;background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:0 1rem .6rem;margin:.4rem 0 .8rem}
    summary{cursor:pointer;padding:.5rem 0;list-style-position:inside}
    summary span{display:block;color:var(--soft);font-size:.92rem;margin-left:1.1rem}
    summary:hover strong{color:var(--red)}
    dt{font-weight:600;margin-top:.5rem}dd{margin:0;color:var(--soft)}
    .board{display:flex;flex-wrap:wrap;gap:1rem 1.6rem;margin:.6rem 0}
    .board h3{margin:0 0 .3rem;font:600 1rem/1.2 Georgia,"Noto Serif",serif}
    .board ol{list-style:none;display:grid;grid-template-columns:repeat(7,2.1rem);gap:.15rem;padding:0;margin:0}
    .board li{min-height:2.1rem}
    .board button{width:100%;height:2.1rem;padding:0;font:inherit;font-size:.85rem;line-height:1;color:var(--ink);background:none;border:1px solid var(--line);border-radius:.4rem;cursor:pointer}
    .board button b{display:block;font-size:.7rem;font-weight:400}
    .board .yours{background:var(--red);border-color:var(--red);color:var(--redink);font-weight:700}
    .board .free{background:var(--glow);border:2px solid var(--leaf);font-weight:700}
    .board .move{border:2px dashed var(--leaf)}
    .board .taken,.board .closed,.board .rule{color:var(--soft)}
    .board button[aria-pressed=true]{box-shadow:0 0 0 3px var(--flag)}
    .key{list-style:none;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.92rem;color:var(--soft)}
    .why{min-height:3.2em;padding:.5rem .8rem;border-left:.25rem solid var(--red);background:var(--card)}
    .sheet{background:var(--land);border-radius:.6rem;overflow:hidden}
    .map{display:block;width:100%;height:auto;font-family:"Avenir Next",Avenir,Seravek,"Segoe UI",Ubuntu,"Noto Sans",system-ui,sans-serif}
    .land{fill:var(--card);stroke:var(--line)}.river{fill:none;stroke:var(--water);stroke-width:2}
    .o,.hit{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
    .o{stroke-width:2.6;opacity:.9}.hit{stroke:transparent;stroke-width:12}
    .k0{stroke:var(--k0)}.k1{stroke:var(--k1)}.k2{stroke:var(--k2)}.k3{stroke:var(--k3)}.k4{stroke:var(--k4)}.k5{stroke:var(--k5)}.k6{stroke:var(--k6)}
    .h1{stroke-dasharray:9 4}.h2{stroke-dasharray:2 4}.h3{stroke-dasharray:12 4 2 4}.h4{stroke-dasharray:5 5}
    .tour{cursor:pointer}.tour:hover .o,.tour:focus .o,.tour.hi .o{stroke-width:5;opacity:1}
    .v circle{r:6px;fill:var(--red);stroke:var(--card);stroke-width:2;vector-effect:non-scaling-stroke}
    .v.idle circle{fill:var(--card);stroke:var(--soft)}
    .v text,.base text,.mark{fill:var(--ink);paint-order:stroke;stroke:var(--land);stroke-width:.28em;stroke-linejoin:round}
    .v,.v:hover{text-decoration:none}
    .v:hover circle,.v:focus circle,.v.hi circle{fill:var(--flag);stroke:var(--ink)}
    .v:focus{outline:none}.v:focus-visible circle{stroke:var(--red);stroke-width:4}
    .v:hover text,.v:focus text,.v.hi text{font-weight:700}
    .shy{visibility:hidden}.base:hover .shy,.v:hover .shy,.v:focus .shy,.v.hi .shy{visibility:visible}
    .base path{fill:var(--ink);stroke:var(--card);stroke-width:2}.base text{font-weight:700}
    .bar{fill:none;stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}.north{fill:var(--ink)}
    .w1{font-size:42px}.w2{font-size:27px}.w3{font-size:18px}.w4{font-size:13px}
    .w1,.w2,.w3{display:none}.mark{font-size:14px}
    @media(max-width:1099px){.w4{display:none}.w3{display:inline}.v circle{r:8px}.mark{font-size:18px}}
    @media(max-width:767px){.w3{display:none}.w2{display:inline}.v circle{r:11px}.mark{font-size:27px}}
    @media(max-width:479px){.w2{display:none}.w1{display:inline}.v circle{r:17px}.mark{font-size:42px}.o{stroke-width:1.6}}
    .months{display:grid;gap:1.6rem}
    .month{break-inside:avoid}
    .week,.days{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:2px}
    .week{font-size:.8rem;color:var(--soft);text-align:center}
    .days{list-style:none;margin:0;padding:0}
    .d{min-height:2.3rem;padding:.2rem .4rem;border:1px solid var(--line);border-radius:.3rem;font-size:.88rem;line-height:1.25;overflow:hidden;hyphens:auto}
    .d time{font-size:.85rem;color:var(--soft)}.d .wd{position:absolute;clip-path:inset(50%)}
    .d em{display:block;color:var(--leaf);font-size:.72rem}
    .weekend{background:var(--paper)}.out{border-style:dotted}
    .has{background:var(--glow);border-color:var(--flag)}.has time{color:var(--ink);font-weight:700}
    .holiday{border-color:var(--leaf);border-width:2px}
    .now{outline:3px solid var(--red)}
    .e{display:block;color:var(--ink);text-decoration:none;margin-top:.1rem}.e:hover strong{text-decoration:underline}
    .e small{display:block;color:inherit}.e.hi{background:var(--flag);color:#241108;border-radius:.2rem}
    .gone{color:var(--soft)}
    .s1{grid-column:1}.s2{grid-column:2}.s3{grid-column:3}.s4{grid-column:4}.s5{grid-column:5}.s6{grid-column:6}.s7{grid-column:7}
    @media(min-width:720px) and (max-width:959px){.d{font-size:.72rem;padding:.2rem .15rem}}
    @media screen and (max-width:719px){.week{display:none}.days{display:block}.d{min-height:0;font-size:1rem;padding:.4rem .6rem;margin-bottom:.25rem;grid-column:auto}.d.none{display:none}.d .wd{position:static;clip-path:none}.d time{font-size:1rem}.d em{display:inline;font-size:.95rem;margin-left:.4rem}.e small{display:inline;margin-left:.5rem}}
    .list{width:100%;border-collapse:collapse}
    .list th,.list td{text-align:left;padding:.5rem .5rem;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
    .list thead th{font-weight:600;border-bottom:2px solid var(--red);white-space:nowrap}
    .list thead button{font:inherit;font-weight:600;background:none;border:0;padding:.2rem 0;color:var(--ink);cursor:pointer}
    .list thead button::after{content:" ↕";color:var(--soft)}
    .list [aria-sort=ascending] button::after{content:" ↑"}.list [aria-sort=descending] button::after{content:" ↓"}
    .list small{display:block;color:var(--soft)}.e small,.list td:nth-child(3){white-space:nowrap}
    .list tr.hi td,.list tr.hi th{background:var(--glow)}
    .list tr{break-inside:avoid}
    .sample{width:2.1rem;height:.55rem;margin-right:.5rem;vertical-align:middle}.sample .o{stroke-width:3;opacity:1;vector-effect:none}
    .off{color:var(--red)}
    @media(max-width:599px){.list,.list tbody,.list tr,.list td,.list tbody th{display:block;border:0;padding:0}.list thead{display:none}.list tbody tr{padding:.6rem 0;border-bottom:1px solid var(--line)}.list small{display:inline}}
    .files{columns:16rem;padding-left:1.1rem}.files a{display:inline-block;padding:.15rem 0}
    .js .noscript{display:none}[hidden]{display:none!important}
    @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.o{transition:stroke-width .15s}}
    @media print{
    @page{size:A4;margin:14mm}
    :root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--red:#a32b17;--glow:#fbf0d4;--flag:#c98f1f;--leaf:#3f6b52;--land:#fff;--k0:#b3301a;--k1:#1f6f8b;--k2:#4d7c32;--k3:#7b4397;--k4:#a8610b;--k5:#28508f;--k6:#a12c5e}
    body{font-size:10.5pt}nav,.skip,.screen,#villages,#carte .soft,.list thead button::after{display:none!important}
    main,header{max-width:none;padding:0}section{border:0;padding:0;margin:0 0 8mm;background:none}
    h1{font-size:26pt}h2{font-size:16pt}
    .w1,.w2,.w4{display:none}.w3{display:inline}.v circle{r:8px}.mark{font-size:18px}
    .shy{visibility:hidden}
    #calendrier,#dates{break-before:page}#carte,#apercu{break-inside:avoid}.map{max-height:135mm}h1{margin:0 auto 2mm}.facts li{padding:1mm 0}.list small{display:inline;margin-left:.4em}footer{display:none}
    .months{display:block}.month{margin-bottom:8mm}
    .week,.days{display:grid}.d,.d.none{display:block;min-height:15mm;font-size:8pt;margin:0;padding:1mm}.d .wd{position:absolute;clip-path:inset(50%)}
    .s1{grid-column:1}.s2{grid-column:2}.s3{grid-column:3}.s4{grid-column:4}.s5{grid-column:5}.s6{grid-column:6}.s7{grid-column:7}
    .has{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .list thead{display:table-header-group}.list th,.list td{padding:1mm 1.5mm}
    a{color:inherit;text-decoration:none}.now{outline:0}
    }
    """#
}
