<?php

final class DirectoryLogin
{
    private const BASE = 'ou=staff,dc=corp,dc=example';

    public function __construct(private \LDAP\Connection $conn)
    {
    }

    public function login(string $user, string $password): bool
    {
        if ($password === '') {
            return false;
        }
        $dn = 'uid=' . ldap_escape($user, '', LDAP_ESCAPE_DN) . ',' . self::BASE;
        if (!@ldap_bind($this->conn, $dn, $password)) {
            return false;
        }
        $groups = ldap_search($this->conn, self::BASE, '(&(memberUid='
            . ldap_escape($user, '', LDAP_ESCAPE_FILTER) . ')(cn=portal))', ['cn']);
        return ldap_count_entries($this->conn, $groups) === 1;
    }
}
