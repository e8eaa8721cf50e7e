extension String {
  /// A printed time with its unit: seconds have one, `2:09:48` tells its own.
  var withSeconds: String { contains(":") ? self : self + " s" }
}
