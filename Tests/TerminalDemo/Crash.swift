import CursesTerminal
import Dispatch
import Glibc

/// Ends the program in the way named.
func crash(_ kind: String) {
  switch kind {
  case "fatal": fatalError("the message of the crash")
  case "trap": print([Int]()[CommandLine.arguments.count])
  case "abort": abort()
  case "segv": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
  case "overflow": print(deeper(1))
  case "exit": exit(7)
  case "thread": Task.detached { fatalError("the message of a thread") }
  case "thread-overflow": onThread { print(deeper(1)) }
  case "thread-segv": onThread { UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1 }
  default: break
  }
}

/// Works on a thread of its own, as reading files does.
private func onThread(_ work: @escaping @Sendable () -> Void) {
  DispatchQueue(label: "demo").async {
    CrashStack.install()
    work()
  }
}

private func deeper(_ level: Int) -> Int {
  let levels = [level, level]
  return level < 0 ? 0 : deeper(level + 1) + levels[level % 2]
}
