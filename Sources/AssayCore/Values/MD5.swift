internal import Crypto

/// The MD5 digest of `bytes` as 32 lower-case hexadecimal digits.
///
/// For data sets that label contents with it, and never for trust: two contents with the same digest are
/// easily made. Everything of our own is named by `Digest`.
///
/// - Source: RFC 1321.
public func md5Hex(of bytes: some Sequence<UInt8>) -> String {
  var hash = Insecure.MD5()
  Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) }
  let digits = Array("0123456789abcdef".utf8)
  let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
