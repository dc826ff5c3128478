package import AssayCore
internal import Crypto
internal import Foundation
internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOSSL
internal import SwiftASN1
internal import X509

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A certificate authority that one sandbox trusts and nobody else: its key never leaves this process.
package final class TrapAuthority: Sendable {
  /// Its certificate, which the sandbox is to trust.
  package let certificatePEM: String
  private let key: Certificate.PrivateKey
  private let name: DistinguishedName
  /// One key for all servers: they differ in their names alone.
  private let serverKey = P256.Signing.PrivateKey()
  private let contexts = NIOLockedValueBox<[String: NIOSSLContext]>([:])

  // Fixed, so that a wrong clock in a sandbox never hides what a program would send.
  private static let notBefore = Date(timeIntervalSince1970: 1_577_836_800)  // 2020-01-01
  private static let notAfter = Date(timeIntervalSince1970: 2_493_072_000)  // 2049-01-01

  /// Makes an authority with a new key.
  ///
  /// - Throws: `sandboxUnavailable` if the certificate cannot be made.
  package init() throws(Interruption) {
    do {
      let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
      let name = try DistinguishedName {
        CommonName("Assay trap authority")
        OrganizationName("Assay")
      }
      let certificate = try Certificate(
        version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
        notValidBefore: Self.notBefore, notValidAfter: Self.notAfter, issuer: name, subject: name,
        signatureAlgorithm: .ecdsaWithSHA256,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          SubjectKeyIdentifier(hash: key.publicKey)
        }, issuerPrivateKey: key)
      certificatePEM = try certificate.serializeAsPEM().pemString + "\n"
      self.key = key
      self.name = name
    } catch {
      throw .failed(.sandboxUnavailable(reason: "no certificate authority for the traps: \(error)"))
    }
  }

  /// The TLS settings of a server of this name or address; made once for each.
  func context(for host: String) throws -> NIOSSLContext {
    if let known = contexts.withLockedValue({ $0[host] }) { return known }
    var settings = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(try certificate(for: host))],
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(serverKey.derRepresentation), format: .der)))
    settings.minimumTLSVersion = .tlsv1
    let context = try NIOSSLContext(configuration: settings)
    contexts.withLockedValue { contexts in
      // A program that asks for names without end gets its answers, but not our memory.
      if contexts.count < 256 { contexts[host] = context }
    }
    return context
  }

  private func certificate(for host: String) throws -> NIOSSLCertificate {
    let subject: GeneralName =
      if let address = Self.bytes(of: host) {
        .ipAddress(ASN1OctetString(contentBytes: address[...]))
      } else {
        .dnsName(host)
      }
    let publicKey = Certificate.PublicKey(serverKey.publicKey)
    let certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: publicKey,
      notValidBefore: Self.notBefore, notValidAfter: Self.notAfter, issuer: name,
      subject: try DistinguishedName { CommonName(String(host.prefix(60))) },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames([subject])
        AuthorityKeyIdentifier(keyIdentifier: SubjectKeyIdentifier(hash: key.publicKey).keyIdentifier)
      }, issuerPrivateKey: key)
    return try NIOSSLCertificate(bytes: Array(certificate.serializeAsPEM().derBytes), format: .der)
  }

  private static func bytes(of host: String) -> [UInt8]? {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      if inet_pton(family, host, &bytes) == 1 { return bytes }
    }
    return nil
  }
}
