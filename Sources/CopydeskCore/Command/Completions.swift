extension Tool {
  /// A script that completes the tool's options in the given shell.
  ///
  /// - Returns: nil where the shell is none of bash, zsh and fish.
  public func completions(for shell: String) -> String? {
    switch shell {
    case "bash": bashCompletions
    case "zsh": zshCompletions
    case "fish": fishCompletions
    default: nil
    }
  }

  private var bashCompletions: String {
    let function = "_" + name.replacing("-", with: "_")
    var cases = ""
    for option in options where option.takesValue {
      let names = (["--\(option.long)"] + (option.short.map { ["-\($0)"] } ?? [])).joined(
        separator: "|")
      if let words = option.offered {
        cases +=
          "    \(names)) COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$word\")); return;;\n"
      } else {
        cases += "    \(names)) COMPREPLY=($(compgen -f -- \"$word\")); return;;\n"
      }
    }
    let words = options.flatMap { ["--\($0.long)"] + ($0.short.map { ["-\($0)"] } ?? []) }
    return """
      \(function)() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        case $before in
      \(cases)  esac
        case $word in
          -*) COMPREPLY=($(compgen -W "\(words.joined(separator: " "))" -- "$word"));;
          *) COMPREPLY=($(compgen -f -- "$word"));;
        esac
      }
      complete -o filenames -F \(function) \(name)

      """
  }

  private var zshCompletions: String {
    var lines = "#compdef \(name)\n_arguments -s -S \\\n"
    for option in options {
      let help = option.help.replacing("[", with: "(").replacing("]", with: ")")
        .replacing("'", with: "'\\''").replacing(":", with: "\\:")
      let value: String
      switch option.value {
      case .none: value = ""
      case .choice(let word, _), .known(let word, _):
        value = ":\(word):(\((option.offered ?? []).joined(separator: " ")))"
      case .text(let word): value = ":\(word):" + (word == "FILE" ? "_files" : " ")
      case .number(let word, _): value = ":\(word): "
      }
      let mark = option.takesValue ? "=" : ""
      lines += "  '*--\(option.long)\(mark)[\(help)]\(value)' \\\n"
      if let short = option.short { lines += "  '*-\(short)[\(help)]\(value)' \\\n" }
    }
    return lines + "  '*:FILE:_files'\n"
  }

  private var fishCompletions: String {
    var lines = ""
    for option in options {
      let help = option.help.replacing("'", with: "\\'")
      lines += "complete -c \(name) -l \(option.long)"
      if let short = option.short { lines += " -s \(short)" }
      if let words = option.offered {
        lines += " -x -a '\(words.joined(separator: " "))'"
      } else if option.takesValue {
        lines += " -r"
      }
      lines += " -d '\(help)'\n"
    }
    return lines
  }
}

extension OptionSpec {
  /// The words that a shell offers for the value, nil where there are none.
  fileprivate var offered: [String]? {
    switch value {
    case .choice(_, let words): words
    case .known(_, let words): words()
    default: nil
    }
  }
}

extension String {
  /// This text with every occurrence of one character's text replaced.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    var made = ""
    for character in self {
      if character == old { made += new } else { made.append(character) }
    }
    return made
  }
}
