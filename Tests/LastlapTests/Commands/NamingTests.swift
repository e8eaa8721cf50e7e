import Testing

struct NamingTests {
  @Test(
    "any words that leave one race will do",
    arguments: [
      "tokyo 1500m men", "TOKYO 1500M women", "rome 800m", "rio", "stuttgart",
      "beijing-2015/100m-m/semi-final", "beijing 2015 semi-final", "paris marathon women",
      "olympic 2016", "paris 3000 m steeplechase",
    ])
  func one(words: String) throws {
    let run = try Lastlap.run(["show"] + words.split(separator: " ").map(String.init))
    #expect(run.status == .exited(0), "\(run.complaint)")
  }

  @Test("words that leave more than one race list them: exit 2")
  func ambiguous() throws {
    let run = try Lastlap.run("show", "rome")
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(
      run.complaint == """
        lastlap: “rome” names 2 races:
          rome-2024/1500m-m/final
          rome-2024/800m-m/final

        """)
  }

  @Test(
    "words that leave no race are exit 1", arguments: ["narnia", "paris 1500m narnia", "-", ""])
  func none(words: String) throws {
    let run = try Lastlap.run(["show"] + words.split(separator: " ").map(String.init))
    if words.isEmpty { return }
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(!run.complaint.isEmpty)
  }

  @Test("men are not women, and 100 m isn't 1000 m or 10,000 m")
  func exact() throws {
    let men = try Lastlap.run("list", "paris", "1500m", "men")
    #expect(men.lines.count == 1)
    #expect(men.text.hasPrefix("paris-2024/1500m-m/final"))
    let sprint = try Lastlap.run("list", "paris", "100m", "men")
    #expect(sprint.lines.map { $0.prefix { $0 != " " } } == ["paris-2024/100m-m/final"])
  }

  @Test("list has every race of the archive, a line each, in the same order each time")
  func list() throws {
    let run = try Lastlap.run("list")
    #expect(run.status == .exited(0))
    #expect(run.lines.map { String($0.prefix { $0 != " " }) } == ArchivedRace.all.map(\.path))
    #expect(try Lastlap.run("list").output == run.output)
    #expect(run.text.contains("Paris 2024 › Men’s 1500 m › Final"))
  }

  @Test("a list of nothing is exit 1")
  func emptyList() throws {
    let run = try Lastlap.run("list", "qxqxqx")
    #expect(run.status == .exited(1))
    #expect(run.complaint == "lastlap: no race is called “qxqxqx”\n")
  }

  @Test("every path that list prints can be shown")
  func roundTrip() throws {
    for race in ArchivedRace.all {
      let run = try Lastlap.run("list", race.path)
      #expect(run.lines.count == 1, "\(race.path)")
    }
  }
}
