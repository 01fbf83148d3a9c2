/// What stops a filter in a document.
public enum FilterError: Error {
  /// The output cannot be written: nothing more can be done.
  case system(SystemError)
  /// The document cannot be filtered, for this reason; the others are still done.
  case document(String)
}
