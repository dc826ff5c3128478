import ldap
import ldap.dn
import ldap.filter

BASE = "dc=corp,dc=example"


class Directory:
    def __init__(self, connection):
        self.connection = connection

    def is_member(self, username, group):
        base = "cn=" + ldap.dn.escape_dn_chars(group) + ",ou=groups," + BASE
        search = ldap.filter.filter_format("(memberUid=%s)", [username])
        try:
            found = self.connection.search_s(base, ldap.SCOPE_BASE, search, ["cn"])
        except ldap.NO_SUCH_OBJECT:
            return False
        return len(found) == 1


def post_login(directory, form):
    return directory.is_member(form["username"], form["group"])
