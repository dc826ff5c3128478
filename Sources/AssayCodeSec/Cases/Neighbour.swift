import AssayCore

/// What a case borrows from another specimen of its language: a file to hide in, a task to hide behind.
struct Neighbour: Sendable {
  let id: String
  let task: Bilingual<String>
  let carrier: Carrier

  init(_ specimen: Specimen) {
    let plain = CodeVariant(original: specimen)
    id = specimen.id
    task = specimen.task.map { specimen.text($0, plain) }
    carrier = Carrier(
      text: specimen.program(specimen.secure[0].code, plain), language: specimen.language)
  }
}
