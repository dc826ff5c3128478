import hashlib
import hmac
import os
import random
import secrets
import ssl

import bcrypt
import jwt
from Crypto.Cipher import AES, DES
from Crypto.PublicKey import RSA
from Crypto.Random import get_random_bytes
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa, ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SALT = b"pepper-and-salt"
# ruleid: assay.python.password-in-source
SECRET = "quiet-river-92"


def ciphers(key, data):
    # ruleid: assay.python.cipher-broken
    c = DES.new(key, DES.MODE_CBC, os.urandom(8))
    # ruleid: assay.python.cipher-broken
    c = AES.new(key, AES.MODE_ECB)
    # ruleid: assay.python.cipher-broken
    c = Cipher(algorithms.AES(key), modes.ECB())
    # ruleid: assay.python.cipher-broken
    c = Cipher(algorithms.ARC4(key), None)
    # ok: assay.python.cipher-broken
    c = AES.new(key, AES.MODE_GCM)
    # ok: assay.python.cipher-broken
    c = Cipher(algorithms.AES(key), modes.GCM(os.urandom(12)))
    return c


def contexts():
    # ruleid: assay.python.tls-version-old
    a = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    # ruleid: assay.python.tls-version-old
    a.minimum_version = ssl.TLSVersion.TLSv1_1
    # ok: assay.python.tls-version-old
    b = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: assay.python.tls-version-old
    b.minimum_version = ssl.TLSVersion.TLSv1_2


def digests(data):
    # ruleid: assay.python.hash-weak
    a = hashlib.md5(data).hexdigest()
    # ruleid: assay.python.hash-weak
    b = hashlib.new("sha1")
    # ruleid: assay.python.hash-weak
    c = hashes.Hash(hashes.MD5())
    # ok: assay.python.hash-weak
    d = hashlib.sha256(data).hexdigest()
    # ok: assay.python.hash-weak
    e = hashlib.md5(data, usedforsecurity=False)
    # ok: assay.python.hash-weak
    etag = hashlib.md5(data).hexdigest()
    # ruleid: assay.python.hmac-weak
    f = hmac.new(secrets.token_bytes(32), data, hashlib.md5)
    # ruleid: assay.python.hmac-weak
    g = hmac.new(secrets.token_bytes(32), data, "sha1")
    # ok: assay.python.hmac-weak
    h = hmac.new(secrets.token_bytes(32), data, hashlib.sha256)
    # ok: assay.python.hmac-weak
    i = hmac.new(secrets.token_bytes(32), data, digestmod="sha512")
    return a, b, c, d, e, etag, f, g, h, i


def hash_password(password):
    # ruleid: assay.python.password-hashed-fast
    return hashlib.sha256(password.encode()).hexdigest()


def hash_password2(password):
    salt = os.urandom(16)
    # ruleid: assay.python.password-hashed-fast
    return salt + hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1000)


def hash_password3(password):
    salt = os.urandom(16)
    # ok: assay.python.password-hashed-fast
    return salt + hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)


def hash_password4(password):
    # ok: assay.python.password-hashed-fast
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(12))


def hash_password5(password):
    # ruleid: assay.python.salt-predictable
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 600_000)


def hash_password6(password, username):
    # ruleid: assay.python.salt-predictable
    return hashlib.pbkdf2_hmac("sha256", password.encode(), username.encode(), 600_000)


def hash_password7(password):
    # ruleid: assay.python.secret-from-predictable-random
    salt = str(random.randint(0, 99999)).encode()
    # ruleid: assay.python.salt-predictable
    return hashlib.scrypt(password.encode(), salt=salt, n=16384, r=8, p=1)


def hash_password8(password):
    salt = secrets.token_bytes(16)
    # ok: assay.python.salt-predictable
    return hashlib.scrypt(password.encode(), salt=salt, n=16384, r=8, p=1)


def check_password(password, stored):
    salt, digest = bytes.fromhex(stored.split("$")[0]), stored.split("$")[1]
    # ok: assay.python.salt-predictable
    return hmac.compare_digest(hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000), bytes.fromhex(digest))


def hash_password9(password):
    # ruleid: assay.python.salt-missing
    a = hashlib.pbkdf2_hmac("sha256", password.encode(), b"", 600_000)
    # ruleid: assay.python.salt-missing
    b = hashlib.scrypt(password.encode(), salt=b"", n=16384, r=8, p=1)
    # ok: assay.python.salt-missing
    c = hashlib.scrypt(password.encode(), salt=os.urandom(16), n=16384, r=8, p=1)
    # ok: assay.python.salt-missing
    d = hashlib.pbkdf2_hmac("sha256", password.encode(), os.urandom(16), 600_000)
    return a, b, c, d


def keys():
    # ruleid: assay.python.key-short
    a = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    # ruleid: assay.python.key-short
    b = RSA.generate(1024)
    # ruleid: assay.python.key-short
    c = ec.generate_private_key(ec.SECP192R1())
    # ok: assay.python.key-short
    d = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: assay.python.key-short
    e = RSA.generate(2048)
    # ok: assay.python.key-short
    f = ec.generate_private_key(ec.SECP256R1())
    return a, b, c, d, e, f


def encrypt(key, data):
    # ruleid: assay.python.iv-constant
    a = AES.new(key, AES.MODE_CBC, b"0123456789abcdef")
    iv = b"\x00" * 16
    # ruleid: assay.python.iv-constant
    b = Cipher(algorithms.AES(key), modes.CBC(iv))
    # ruleid: assay.python.iv-constant
    c = AES.new(key, AES.MODE_CBC, iv=key[:16])
    # ruleid: assay.python.iv-constant
    d = AESGCM(key).encrypt(b"twelve bytes", data, None)
    # ok: assay.python.iv-constant
    e = AES.new(key, AES.MODE_CBC, get_random_bytes(16))
    nonce = os.urandom(12)
    # ok: assay.python.iv-constant
    f = AESGCM(key).encrypt(nonce, data, None)
    # ok: assay.python.iv-constant
    g = AES.new(key, AES.MODE_CBC, data[:16])
    return a, b, c, d, e, f, g


def sign(payload):
    # ruleid: assay.python.key-in-source
    a = jwt.encode(payload, "quiet-river-92", algorithm="HS256")
    # ruleid: assay.python.key-in-source
    b = Fernet(b"pRmgMa8T0INjEAfksaq2aafzoZXEuwKI7wDe4c1F8AY=")
    key = b"sixteen byte key"
    # ruleid: assay.python.key-in-source
    c = AES.new(key, AES.MODE_GCM)
    # ok: assay.python.key-in-source
    d = jwt.encode(payload, os.environ["JWT_SECRET"], algorithm="HS256")
    # ok: assay.python.key-in-source
    e = Fernet(Fernet.generate_key())
    # ok: assay.python.key-in-source
    f = AES.new(get_random_bytes(32), AES.MODE_GCM)
    return a, b, c, d, e, f


def verify(token):
    # ruleid: assay.python.key-in-source
    return jwt.decode(token, SECRET, algorithms=["HS256"])
