import ldap3
from ldap3.core.exceptions import LDAPBindError
from ldap3.utils.dn import escape_rdn


class LdapBackend:
    server = ldap3.Server("ldaps://ldap.example.org", get_info=ldap3.NONE)

    def authenticate(self, username, password):
        dn = f"uid={escape_rdn(username)},ou=people,dc=example,dc=org"
        if not password:
            return None
        conn = ldap3.Connection(self.server, user=dn, password=password, authentication=ldap3.SIMPLE)
        try:
            if not conn.bind():
                return None
        except LDAPBindError:
            return None
        conn.unbind()
        return username
