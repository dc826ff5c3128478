import jwt
from jose import jwt as jose_jwt


def read(token, key):
    # ruleid: assay.python.token-signature-unchecked
    a = jwt.decode(token, options={"verify_signature": False})
    # ruleid: assay.python.token-signature-unchecked
    b = jwt.decode(token, verify=False)
    # ruleid: assay.python.token-signature-unchecked
    c = jose_jwt.get_unverified_claims(token)
    return a, b, c


def read0(token, key):
    # ruleid: assay.python.token-signature-unchecked
    return jwt.decode(token, key, algorithms=["HS256", "none"])


def read1(token, keys):
    unsafe = jwt.decode(token, options={"verify_signature": False})
    key = keys[unsafe["iss"]]
    # ok: assay.python.token-signature-unchecked
    e = jwt.decode(token, key, algorithms=["HS256"])
    # ok: assay.python.token-signature-unchecked
    f = jwt.get_unverified_header(token)
    return e, f


def read2(token, key):
    # ruleid: assay.python.token-algorithm-open
    a = jwt.decode(token, key)
    # ruleid: assay.python.token-algorithm-open
    b = jwt.decode(token, key, algorithms=["HS256", "RS256"])
    # ok: assay.python.token-algorithm-open
    c = jwt.decode(token, key, algorithms=["RS256"])
    # ok: assay.python.token-algorithm-open
    d = jwt.decode(token, key, ["HS256"])
    return a, b, c, d


def write(user, key, when):
    # ruleid: assay.python.token-without-expiry
    a = jwt.encode({"sub": user}, key, algorithm="HS256")
    payload = {"sub": user}
    # ruleid: assay.python.token-without-expiry
    b = jwt.encode(payload, key, algorithm="HS256")
    # ok: assay.python.token-without-expiry
    c = jwt.encode({"sub": user, "exp": when}, key, algorithm="HS256")
    return a, b, c


def write2(user, key, when):
    payload = {"sub": user}
    payload["exp"] = when
    # ok: assay.python.token-without-expiry
    return jwt.encode(payload, key, algorithm="HS256")
