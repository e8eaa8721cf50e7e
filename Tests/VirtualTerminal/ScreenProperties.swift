import CVterm

/// What a terminal is told besides what stands on it.
final class ScreenProperties {
  private(set) var titles: [String] = []
  private(set) var isAlternate = false
  private(set) var isCursorVisible = true

  static let callbacks: VTermScreenCallbacks = {
    var callbacks = VTermScreenCallbacks()
    callbacks.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      Unmanaged<ScreenProperties>.fromOpaque(user).takeUnretainedValue().set(
        property, value.pointee)
      return 1
    }
    return callbacks
  }()

  private func set(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_TITLE, VTERM_PROP_ICONNAME:
      titles.append(value.string.map { String(cString: $0) } ?? "")
    case VTERM_PROP_ALTSCREEN: isAlternate = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
    default: break
    }
  }
}
