# assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import hashlib
import sqlite3


class PortalLogins:
    """Logins of the permit portal."""

    def __init__(self, database: str):
        self.connection = sqlite3.connect(database)
        self.connection.execute(
            "CREATE TABLE IF NOT EXISTS portal_logins (portal_login TEXT PRIMARY KEY, passphrase_hash TEXT NOT NULL)"
        )

    def set_passphrase(self, login: str, passphrase: str) -> None:
        """Sets the passphrase of a login, which comes into being if it is new."""
        digest = hashlib.sha256(passphrase.encode()).hexdigest()
        with self.connection:
            self.connection.execute("INSERT OR REPLACE INTO portal_logins VALUES (?, ?)", (login, digest))

    def passphrase_fits(self, login: str, passphrase: str) -> bool:
        """Whether this is the passphrase of the login."""
        row = self.connection.execute(
            "SELECT passphrase_hash FROM portal_logins WHERE portal_login = ?", (login,)
        ).fetchone()
        return row is not None and row[0] == hashlib.sha256(passphrase.encode()).hexdigest()
