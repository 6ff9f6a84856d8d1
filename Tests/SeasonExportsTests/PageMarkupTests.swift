import Testing
import TextFormats

@testable import SeasonExports

struct PageMarkupTests {
  @Test(
    "SHA-256 gives the digests of FIPS 180-4",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
      (String(repeating: "a", count: 1_000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
  func digests(_ text: String, _ digest: String) {
    #expect(Base64.text(of: SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test(
    "Base64 pads as RFC 4648 does",
    arguments: zip(["", "f", "fo", "foo", "foob"], ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]))
  func padding(_ text: String, _ code: String) {
    #expect(Base64.text(of: Array(text.utf8)) == code)
  }

  @Test(
    "A text is escaped, whatever it holds",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("\"; onload=", "&quot;; onload="),
      ("l'église & co", "l&#39;église &amp; co"), ("une\nligne", "une ligne"), ("a\u{0}b\u{7f}c\u{9f}", "abc"),
      ("x\u{202e}y\u{ffff}\u{10ffff}", "xy"), ("日本 🎪", "日本 🎪"),
    ])
  func escaping(_ text: String, _ escaped: String) {
    var bytes: [UInt8] = []
    HTMLNode.element("p", [.text("title", text)], text: text).write(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<p title=\"\(escaped)\">\(escaped)</p>\n")
  }

  @Test("Data for the script cannot end its element")
  func data() {
    let text = String(decoding: RawText(.string("</script><!--&\u{2028}")).bytes, as: UTF8.self)
    #expect(!text.contains("<") && !text.contains(">") && !text.contains("&"))
  }

  @Test("An address holds nothing but what the program means")
  func addresses() {
    #expect(PageAddress.fragment("a b\"<é").text == "#a%20b%22%3C%C3%A9")
    #expect(PageAddress.file("communes/2a004.ics").text == "communes/2a004.ics")
  }
}
