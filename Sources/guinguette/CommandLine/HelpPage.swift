/// The help pages, made from the declarations of the commands.
enum HelpPage {
  /// The page of the whole program.
  static func program(_ commands: [any Command], _ language: Language) -> String {
    var lines = [
      HelpPageTexts.title(language),
      "",
      HelpPageTexts.usage(language),
      "",
      HelpPageTexts.commands(language),
    ]
    lines += table(commands.map { ($0.name, $0.summary(language)) })
    lines += ["", HelpPageTexts.commonOptions(language)]
    let version = Flag("version", help: CommonOptionTexts.version)
    lines += table((CommonOptions.all + [version]).map { row($0, language) })
    lines += [
      "",
      HelpPageTexts.start(language),
      HelpPageTexts.more(language),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of one command.
  static func command(_ command: any CommandDeclaration, _ language: Language) -> String {
    let places = command.positionals.map { place in
      place.isOptional ? "[\(place.label(language))]" : place.label(language)
    }
    let usage = (["guinguette", command.name] + places + ["[options]"]).joined(separator: " ")
    var lines = [
      wrapped(language.capitalized(command.summary(language)) + ".", indent: 0), "",
      HelpPageTexts.usageOfCommand(language) + usage,
    ]
    if !command.positionals.isEmpty {
      lines.append("")
      lines += table(command.positionals.map { ($0.label(language), $0.help(language)) })
    }
    if !command.options.isEmpty {
      lines += ["", HelpPageTexts.options(language)]
      lines += table(command.options.map { row($0, language) })
    }
    lines += ["", HelpPageTexts.commonOptions(language)]
    lines += table(CommonOptions.all.map { row($0, language) })
    for remark in command.remarks { lines += ["", wrapped(remark(language), indent: 0)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ option: any OptionDeclaration, _ language: Language) -> (String, String) {
    let value = option.placeholder.map { " " + $0(language) } ?? ""
    return ("--\(option.name)\(value)", option.help(language))
  }

  /// Two columns, the second one wrapped to the width of a terminal.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = min(26, rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0)
    return rows.map { left, right in
      let text = wrapped(right, indent: width + 4)
      return DisplayWidth.columns(of: left) > width
        ? "  \(left)\n" + String(repeating: " ", count: width + 4) + text
        : "  \(DisplayWidth.padded(left, to: width))  \(text)"
    }
  }

  /// The text broken between words so that it fits into 80 columns behind an indent.
  static func wrapped(_ text: String, indent: Int) -> String {
    let width = 80 - indent
    var lines = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if DisplayWidth.columns(of: longer) > width, !line.isEmpty {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
