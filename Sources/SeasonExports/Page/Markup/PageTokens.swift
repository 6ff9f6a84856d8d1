/// The colours of every page and sheet: cream paper and vermilion by day, the blue of a summer night and lantern light in
/// dark mode; seven colours for outings that keep 3:1 against the sheet.
enum PageTokens {
  static let text: StaticString = #"""
    :root{color-scheme:light dark;--paper:#fdf7ec;--card:#fffdf8;--ink:#2b2320;--soft:#64564e;--line:#e2d3bd;--red:#b3301a;--redink:#fff;--glow:#f7e2b5;--flag:#e9b44c;--leaf:#3f6b52;--land:#f1e7d2;--water:#8fb3c4;--k0:#b3301a;--k1:#1f6f8b;--k2:#4d7c32;--k3:#7b4397;--k4:#a8610b;--k5:#28508f;--k6:#a12c5e}
    @media(prefers-color-scheme:dark){:root{--paper:#171a2b;--card:#1f2339;--ink:#f6ecdb;--soft:#c9bba6;--line:#3c4160;--red:#ff9b7d;--redink:#241108;--glow:#4a3a22;--flag:#ffcf70;--leaf:#8fcaa4;--land:#262b45;--water:#41638a;--k0:#ff8d6e;--k1:#6cc5e4;--k2:#a6d37f;--k3:#d3a4ee;--k4:#f0b45c;--k5:#93b5f5;--k6:#ff93bd}}

    """#
}
