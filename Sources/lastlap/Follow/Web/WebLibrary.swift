import Glibc

/// libcurl, which is opened when it is first needed: the program runs without it.
struct WebLibrary {
  typealias Handle = UnsafeMutableRawPointer

  let easyInit: @convention(c) () -> Handle?
  let easyCleanup: @convention(c) (Handle) -> Void
  let easyError: @convention(c) (Int32) -> UnsafePointer<CChar>?
  let listAppend: @convention(c) (Handle?, UnsafePointer<CChar>) -> Handle?
  let listFree: @convention(c) (Handle?) -> Void
  let multiInit: @convention(c) () -> Handle?
  let multiCleanup: @convention(c) (Handle) -> Int32
  let multiAdd: @convention(c) (Handle, Handle) -> Int32
  let multiRemove: @convention(c) (Handle, Handle) -> Int32
  let multiAction: @convention(c) (Handle, Int32, Int32, UnsafeMutablePointer<Int32>) -> Int32
  let multiRead: @convention(c) (Handle, UnsafeMutablePointer<Int32>) -> Handle?
  /// Those with any number of arguments.
  let easySet: Handle
  let easyGet: Handle
  let multiSet: Handle

  /// Opens the library; throws ``CommandFailure`` that says what to install where it is missing.
  init() throws {
    guard let library = dlopen("libcurl.so.4", RTLD_NOW) ?? dlopen("libcurl-gnutls.so.4", RTLD_NOW)
    else {
      throw CommandFailure("libcurl is missing, which web addresses need: apt-get install libcurl4")
    }
    func symbol(_ name: String) throws -> Handle {
      guard let found = dlsym(library, name) else {
        throw CommandFailure("this libcurl has no \(name)")
      }
      return found
    }
    easySet = try symbol("curl_easy_setopt")
    easyGet = try symbol("curl_easy_getinfo")
    multiSet = try symbol("curl_multi_setopt")
    easyInit = unsafeBitCast(
      try symbol("curl_easy_init"), to: (@convention(c) () -> Handle?).self)
    easyCleanup = unsafeBitCast(
      try symbol("curl_easy_cleanup"), to: (@convention(c) (Handle) -> Void).self)
    easyError = unsafeBitCast(
      try symbol("curl_easy_strerror"),
      to: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)
    listAppend = unsafeBitCast(
      try symbol("curl_slist_append"),
      to: (@convention(c) (Handle?, UnsafePointer<CChar>) -> Handle?).self)
    listFree = unsafeBitCast(
      try symbol("curl_slist_free_all"), to: (@convention(c) (Handle?) -> Void).self)
    multiInit = unsafeBitCast(
      try symbol("curl_multi_init"), to: (@convention(c) () -> Handle?).self)
    multiCleanup = unsafeBitCast(
      try symbol("curl_multi_cleanup"), to: (@convention(c) (Handle) -> Int32).self)
    multiAdd = unsafeBitCast(
      try symbol("curl_multi_add_handle"), to: (@convention(c) (Handle, Handle) -> Int32).self)
    multiRemove = unsafeBitCast(
      try symbol("curl_multi_remove_handle"), to: (@convention(c) (Handle, Handle) -> Int32).self)
    multiAction = unsafeBitCast(
      try symbol("curl_multi_socket_action"),
      to: (@convention(c) (Handle, Int32, Int32, UnsafeMutablePointer<Int32>) -> Int32).self)
    multiRead = unsafeBitCast(
      try symbol("curl_multi_info_read"),
      to: (@convention(c) (Handle, UnsafeMutablePointer<Int32>) -> Handle?).self)
  }
}
