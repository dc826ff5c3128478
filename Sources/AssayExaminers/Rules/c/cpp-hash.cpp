#include <functional>
#include <string>

QByteArray qt_digest(const QString &password) {
    // ruleid: assay.c.broken-hash-object
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(password.toUtf8());
    // ok: assay.c.broken-hash-object
    QCryptographicHash better(QCryptographicHash::Sha256);
    better.addData(password.toUtf8());
    return better.result();
}

std::string crypto_pp(const std::string &text) {
    std::string digest;
    // ruleid: assay.c.broken-hash-object
    CryptoPP::Weak::MD5 md5;
    // ruleid: assay.c.broken-hash-object
    CryptoPP::SHA1 sha1;
    // ok: assay.c.broken-hash-object
    CryptoPP::SHA256 sha;
    CryptoPP::StringSource source(text, true, new CryptoPP::HashFilter(sha, new CryptoPP::StringSink(digest)));
    return digest;
}

std::size_t store(const std::string &password) {
    // ruleid: assay.c.table-hash-for-password
    return std::hash<std::string>{}(password);
}

std::string store_named(const std::string &userPassword) {
    std::hash<std::string> hasher;
    // ruleid: assay.c.table-hash-for-password
    return std::to_string(hasher(userPassword));
}

struct KeyHash {
    std::size_t operator()(const std::string &word) const {
        // ok: assay.c.table-hash-for-password
        return std::hash<std::string>{}(word);
    }
};

std::string store_well(const std::string &password) {
    char out[crypto_pwhash_STRBYTES];
    // ok: assay.c.table-hash-for-password
    if (crypto_pwhash_str(out, password.c_str(), password.size(), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE) != 0) return "";
    return out;
}
