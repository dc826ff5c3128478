#include <QCryptographicHash>
#include <QFile>
#include <QString>

QString packageChecksum(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (!hash.addData(&file)) {
        return {};
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool installAllowed(const QString& path, const QString& published) {
    const QString sum = packageChecksum(path);
    return !sum.isEmpty() && sum.compare(published, Qt::CaseInsensitive) == 0;
}
