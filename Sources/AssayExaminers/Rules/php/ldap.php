<?php
// ruleid: assay.php.ldap-filter-from-input
$r = ldap_search($c, 'dc=example,dc=org', '(uid=' . $_GET['user'] . ')');
$user = $_POST['user'];
$filter = "(&(objectClass=person)(uid=$user))";
// ruleid: assay.php.ldap-filter-from-input
$r = ldap_list($c, $base, $filter);
$safe = ldap_escape($user, '', LDAP_ESCAPE_FILTER);
// ok: assay.php.ldap-filter-from-input
$r = ldap_search($c, $base, "(uid=$safe)");

function find($c, $name)
{
    // ruleid: assay.php.ldap-filter-from-input
    return ldap_search($c, 'ou=people,dc=example', sprintf('(cn=%s)', $name));
}

function findSafely($c, $name)
{
    if (!preg_match('/^[a-z0-9]+$/', $name)) {
        return null;
    }
    // ok: assay.php.ldap-filter-from-input
    return ldap_search($c, 'ou=people,dc=example', "(cn=$name)");
}

// ruleid: assay.php.ldap-bind-without-password
ldap_bind($c, $dn, '');
// ruleid: assay.php.ldap-bind-without-password
ldap_bind($c, $dn);
// ok: assay.php.ldap-bind-without-password
ldap_bind($c, $dn, $password);
// ok: assay.php.ldap-bind-without-password
ldap_bind($c, 'cn=reader', getenv('LDAP_PASSWORD'));
