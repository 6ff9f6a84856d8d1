/// The style of the posters: a sheet of A4 to be read from three metres, and leaflets of half its size.
enum PosterStyle {
  static let text: StaticString = #"""
    .poster{display:flex;flex-direction:column;align-items:center;text-align:center;min-height:60rem;gap:.4rem;justify-content:space-between}
    .bunting{display:block;width:100%;height:auto}
    .poster p{margin:0}
    .what{font:italic 600 clamp(1.5rem,5vw,2.2rem)/1.1 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;color:var(--leaf)}
    .poster h2{color:var(--red);font-size:clamp(2.6rem,11vw,5.6rem);letter-spacing:-.015em;line-height:1}
    .poster h2.long{font-size:clamp(2.1rem,8vw,4.1rem)}.poster h2.longer{font-size:clamp(1.7rem,6vw,3rem)}
    .van{display:block;width:min(100%,36rem);height:auto;aspect-ratio:600/310}
    .day{font:700 clamp(2.1rem,8vw,4.2rem)/1.02 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif}
    .day small{display:block;font-size:.46em;font-weight:400}
    .hours{font-size:clamp(1.3rem,4vw,2rem);font-weight:600}
    .where{font-size:clamp(1.1rem,3.2vw,1.5rem)}
    .motto{font-style:italic;font-family:Georgia,"Noto Serif",serif;color:var(--soft);font-size:1.15rem}
    .near{width:100%;border-top:2px solid var(--red);padding-top:.6rem}
    .near h3{font-size:1.2rem;margin-bottom:.3rem}
    .near ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.15rem 1.5rem;text-align:left}
    .near li{display:flex;gap:.6em;justify-content:space-between;border-bottom:1px dotted var(--line);padding:.15rem 0}
    .near li span{color:var(--soft);text-align:right}
    .pays{font-size:.9rem;color:var(--soft)}
    .defs{position:absolute;width:0;height:0}
    .d-ground{stroke:var(--soft);stroke-width:2;stroke-dasharray:1 7;stroke-linecap:round}.d-string{fill:none;stroke:var(--soft);stroke-width:2}
    .d-body{fill:var(--red)}.d-edge{fill:none;stroke:var(--card);stroke-width:3;opacity:.5}.d-door{stroke:var(--card);stroke-width:1.5;opacity:.5}.d-rib2{stroke:var(--card);stroke-width:2;opacity:.45}
    .d-glass{fill:var(--water)}.d-hatch{fill:#3a2418}.d-light{fill:#f7d27a;opacity:.85}.d-bar2{fill:var(--flag)}
    .d-awning{fill:#fff8ea;stroke:var(--red);stroke-width:1}.d-stripe{fill:var(--leaf);stroke:var(--leaf)}
    .d-lamp{fill:#ffe9ae;stroke:var(--ink);stroke-width:2}.d-grille{stroke:var(--card);stroke-width:2}
    .d-tyre{fill:#241a15}.d-hub{fill:#d9cbb8}.d-glassware{fill:#fff3d0;stroke:#8a6a2c;stroke-width:1}.d-table{fill:var(--soft);stroke:var(--soft);stroke-width:2}
    .d-halo{fill:var(--glow);opacity:.75}.d-lantern{fill:var(--flag)}.d-ribs{fill:none;stroke:var(--red);stroke-width:1.3}
    .leaflets{display:grid;gap:1.6rem}
    .leaflet{display:grid;grid-template-columns:1fr 1fr;grid-template-rows:auto 1fr auto;gap:.6rem 1.6rem;align-items:center;border:1px dashed var(--line);border-radius:.6rem;padding:1rem 1.2rem}
    .leaflet h3{color:var(--red);font-size:clamp(1.7rem,6vw,2.5rem);line-height:1.02}.leaflet h3.long{font-size:clamp(1.4rem,5vw,1.9rem)}.leaflet h3.longer{font-size:1.45rem}
    .leaflet p{margin:.25rem 0 0}.leaflet .what{font-size:1.25rem}.leaflet .day{font-size:1.9rem;margin-top:.6rem}.leaflet .hours{font-size:1.2rem}.leaflet .where{font-size:1.05rem}
    .leaflet .bunting{grid-column:1/-1;margin:-.4rem 0}.leaflet .near{grid-column:1/-1;font-size:.9rem}.leaflet .near h4{margin:0 0 .2rem;font:600 1rem Georgia,"Noto Serif",serif}
    @media screen and (max-width:40rem){.near ul,.leaflet{grid-template-columns:1fr}.poster{min-height:0;gap:1rem}}
    @media print{
    @page{size:A4;margin:11mm}
    body{font-size:11pt}
    .poster{height:273mm;min-height:0;overflow:hidden;gap:0}
    .what{font-size:26pt}.poster h2{font-size:68pt}.poster h2.long{font-size:48pt}.poster h2.longer{font-size:34pt}
    .van{width:164mm}.day{font-size:58pt}.hours{font-size:26pt}.where{font-size:19pt}.motto{font-size:14pt}.near h3{font-size:14pt}.near ul{grid-template-columns:1fr 1fr}
    .leaflets{display:block;height:273mm}
    .leaflet{grid-template-columns:1fr 1fr;height:136.5mm;border:0;border-radius:0;padding:0 2mm 7mm;overflow:hidden}
    .leaflet+.leaflet{border-top:1px dashed #888;padding:7mm 2mm 0}
    .leaflet h3{font-size:33pt}.leaflet h3.long{font-size:25pt}.leaflet h3.longer{font-size:19pt}.leaflet .what{font-size:17pt}.leaflet .day{font-size:30pt}.leaflet .hours{font-size:17pt}.leaflet .where{font-size:14pt}.leaflet .van{width:100%}
    }
    """#
}
