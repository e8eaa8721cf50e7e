import Testing

struct UsageTests {
  @Test(
    "--help tells what the program does and exits 0",
    arguments: [
      ["--help"], ["-h"], ["help"], ["show", "--help"], ["open", "--help"], ["list", "--help"],
    ])
  func help(arguments: [String]) throws {
    let run = try Lastlap.run(arguments)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("USAGE: lastlap"))
    #expect(run.complaint.isEmpty)
  }

  @Test("--version prints a version")
  func version() throws {
    let run = try Lastlap.run("--version")
    #expect(run.status == .exited(0))
    #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("completions come for each shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Lastlap.run("--generate-completion-script", shell)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("lastlap"))
    #expect(run.text.contains("show"))
  }

  @Test("bash accepts the completions it is given")
  func bash() throws {
    let run = try Lastlap.shell("\(Lastlap.path) --generate-completion-script bash | bash -n")
    #expect(run.status == .exited(0))
    #expect(run.complaint.isEmpty)
  }

  @Test(
    "a command used wrongly is exit 2, told on standard error",
    arguments: [
      ["show", "--format", "xml"], ["show", "--view", "tracks"], ["show", "--nonsense"],
      ["show", "--at"], ["list", "--format", "csv"], ["themes", "extra"],
    ])
  func wrong(arguments: [String]) throws {
    let run = try Lastlap.run(arguments)
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("lastlap: "))
  }

  @Test("without a terminal the dashboard says what to use instead: exit 2")
  func noTerminal() throws {
    let run = try Lastlap.run()
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains("`lastlap show`"))
    #expect(!run.errors.contains(0x1B))
  }

  @Test("the themes that ship are dark, light and without colour")
  func themes() throws {
    let run = try Lastlap.run("themes")
    #expect(run.status == .exited(0))
    #expect(run.lines.count == 3)
    for word in ["dark", "light", "without colour"] { #expect(run.text.contains(word)) }
  }
}
