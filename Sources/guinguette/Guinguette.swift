internal import SeasonFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The program: finds the command, lets it do its work, and ends with its exit status.
@main
enum Guinguette {
  /// Runs the program.
  static func main() {
    // A reader that goes away is noticed when writing; it must not kill the program half-way.
    signal(SIGPIPE, SIG_IGN)
    let status = run(arguments) { name in getenv(name).map { String(cString: $0) } }
    exit(status.rawValue)
  }

  /// What the program was called with; a path need be no UTF-8.
  private static var arguments: [String] {
    (0..<Int(CommandLine.argc)).dropFirst().compactMap { position in
      CommandLine.unsafeArgv[position].map { argument in
        SystemPath.text(of: UnsafeBufferPointer(start: argument, count: strlen(argument)).map { UInt8(bitPattern: $0) })
      }
    }
  }

  private static func run(_ arguments: [String], environment: (String) -> String?) -> ExitStatus {
    let language = LanguageChoice.language(arguments: arguments, environment: environment)
    let output = ByteSink(descriptor: STDOUT_FILENO)
    let errors = ByteSink(descriptor: STDERR_FILENO)
    let noColour = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let allowsColour = !noColour && environment("TERM") != "dumb"
    let plain = Console(
      language: language, isJSON: false, isQuiet: false, allowsColour: allowsColour, output: output, errors: errors)
    var status: ExitStatus
    do {
      let request = try Request(arguments, among: CommandTable.all)
      status = try request.answer { parsed in
        Console(
          language: language, isJSON: parsed[CommonOptions.json], isQuiet: parsed[CommonOptions.quiet],
          allowsColour: allowsColour && !parsed[CommonOptions.noColor], output: output, errors: errors)
      }
    } catch {
      plain.fail(error.message, action: error.action)
      status = error.status
    }
    plain.flush()
    if let failure = output.failure {
      plain.fail(CommandFailure.outputFailed(errorNumber: failure).message)
      status = .inputOutput
    }
    return status
  }
}
