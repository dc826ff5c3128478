import hashlib
import hmac
import sys


def file_digest(path):
    h = hashlib.new("sha256")
    with open(path, "rb") as fh:
        for block in iter(lambda: fh.read(1 << 16), b""):
            h.update(block)
    return h.hexdigest()


def main(argv):
    path, wanted = argv[1], argv[2].lower()
    if not hmac.compare_digest(file_digest(path), wanted):
        print("signature of %s does not match" % path, file=sys.stderr)
        return 1
    print("ok")
    return 0


sys.exit(main(sys.argv))
