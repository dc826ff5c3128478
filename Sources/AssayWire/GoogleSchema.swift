import AssayCore

extension JSONValue {
  /// Google's form of a schema as JSON Schema.
  ///
  /// Names of types are written small, `nullable` becomes a type, and counts, which Google writes as texts, numbers.
  /// What has no counterpart is left out. What JSON Schema is already stays as it is.
  ///
  /// - Source: ai.google.dev/api/caching#Schema.
  var schemaFromGoogle: JSONValue {
    guard case .object(let members) = self else { return self }
    var schema: [String: JSONValue] = [:]
    for (name, value) in members {
      switch name {
      case "type": schema["type"] = value.typeFromGoogle
      case "nullable", "propertyOrdering", "property_ordering", "example": break
      case "properties": schema[name] = value.membersFromGoogle
      case "items": schema[name] = value.schemaFromGoogle
      case "anyOf", "any_of":
        schema["anyOf"] = value.elements.map { .array($0.map(\.schemaFromGoogle)) } ?? value
      case "minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties":
        schema[name] = value.text.flatMap { Int($0) }.map { .integer($0) } ?? value
      default: schema[name] = value
      }
    }
    if members["nullable"] == .bool(true), let type = schema["type"]?.text {
      schema["type"] = .array([.string(type), .string("null")])
    }
    return .object(schema)
  }

  private var typeFromGoogle: JSONValue? {
    guard let name = text else { return self }
    return name == "TYPE_UNSPECIFIED" ? nil : .string(name.lowercased())
  }

  private var membersFromGoogle: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.mapValues(\.schemaFromGoogle))
  }
}
