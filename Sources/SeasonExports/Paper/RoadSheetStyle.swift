/// The style of the road sheets: hours in a column as in a timetable, villages beside them.
enum RoadSheetStyle {
  static let text: StaticString = #"""
    .paper h2{font-size:1.7rem}.paper>.soft{margin:.3rem 0 .9rem}
    .off{color:var(--red);font-weight:600;margin:.2rem 0}
    .sketch{display:block;width:100%;height:auto;background:var(--land);border-radius:.6rem;margin-bottom:1rem}
    .leg{fill:none;stroke:var(--red);stroke-width:4}.arrow{fill:var(--red)}
    .home{fill:var(--ink);stroke:var(--card);stroke-width:2}.dot{fill:var(--red);stroke:var(--card);stroke-width:2}
    .no{fill:var(--redink);font-size:23px;font-weight:700;text-anchor:middle}
    .place,.mark{fill:var(--ink);font-size:25px;paint-order:stroke;stroke:var(--land);stroke-width:.28em;stroke-linejoin:round}.home-name{font-weight:700}
    .mark{font-size:20px}.bar{fill:none;stroke:var(--ink);stroke-width:2}.north{fill:var(--ink)}
    .stop{border-top:2px solid var(--red);padding:.7rem 0 .9rem;break-inside:avoid}
    .stop h3{font-size:1.25rem;margin-bottom:.5rem}.stop h3 span{display:inline-block;min-width:1.5em;margin-right:.5em;border-radius:1em;background:var(--red);color:var(--redink);text-align:center;font:700 1rem/1.5 "Avenir Next","Segoe UI",Ubuntu,"Noto Sans",system-ui,sans-serif}
    .stop h3 small{font-size:.8em;color:var(--soft);font-weight:400}
    .two{display:grid;gap:.6rem 1.6rem;grid-template-columns:11fr 10fr}
    .times{list-style:none;margin:0;padding:0;font-variant-numeric:tabular-nums}
    .times li{display:grid;grid-template-columns:6.1em 1fr;gap:.6em;padding:.12rem 0;position:relative}
    .times time{text-align:right;font-weight:600;white-space:nowrap}.times small{display:block;color:var(--soft);font-size:.92em}
    dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:.12rem .8em;align-content:start}
    dt{color:var(--soft)}dd{margin:0;min-width:0}
    .line{border-bottom:1px solid var(--soft)}
    .fine{font-size:.85rem;color:var(--soft);margin:.4rem 0 0}
    @media screen and (max-width:40rem){.two{grid-template-columns:1fr}}
    @media print{
    @page{size:A4;margin:12mm 13mm}
    body{font-size:10.5pt;line-height:1.35}.paper h2{font-size:19pt}.paper>.soft{margin:1mm 0 3mm}
    .sketch{margin-bottom:3mm}
    .stop{padding:2.5mm 0 3mm}.stop h3{font-size:13.5pt;margin-bottom:1.5mm}.stop h3 span{font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .two{gap:0 7mm}dl{gap:.4mm .8em}
    .many{font-size:9pt;line-height:1.25}.many h2{font-size:15pt}.many .sketch{margin-bottom:2mm}.many .stop{padding:1mm 0 1.2mm}.many .stop h3{font-size:11pt;margin-bottom:.4mm}.many .stop h3 span{font-size:9pt}.many .times li{padding:0}.many .fine{font-size:7.5pt;margin:.5mm 0 0}.many dl{gap:0 .8em;line-height:1.2}.many .times small{display:inline;margin-left:.6em}
    .crowd{font-size:8pt}.crowd .stop{padding:.8mm 0 1mm}.crowd .stop h3{font-size:10pt}
    }
    """#
}
