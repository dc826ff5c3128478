/// What went wrong with a cell, in a sentence without a full stop.
struct CellError: Error, Equatable {
  var reason: String
  /// The number of the system's error; 0 if it is none.
  var number: Int32 = 0
}
