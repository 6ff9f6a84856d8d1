/// The style of the letters on paper.
enum LetterStyle {
  static let text: StaticString = #"""
    .letter{font-family:Georgia,"Noto Serif",serif;line-height:1.55}
    .letter p{margin:0}.letter .gap{height:1em}
    .to{margin:1.2rem 0 1.6rem 50%}
    .letter h2{font-size:1.15rem;margin:0 0 1.4rem}
    .on{text-align:right;color:var(--soft)}
    @media screen and (max-width:40rem){.to{margin-left:0}}
    @media print{
    @page{size:A4;margin:22mm 24mm}
    .letter{font-size:11.5pt}.to{margin:12mm 0 16mm 50%}.letter h2{font-size:12.5pt;margin-bottom:9mm}
    }
    """#
}
