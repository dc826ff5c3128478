from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec


class Signer:
    """Signs the manifests that the fleet downloads."""

    def __init__(self, key=None):
        self.key = key or ec.generate_private_key(ec.SECP192R1())

    def sign(self, manifest: bytes) -> bytes:
        return self.key.sign(manifest, ec.ECDSA(hashes.SHA256()))

    def public_numbers(self):
        numbers = self.key.public_key().public_numbers()
        return numbers.x, numbers.y
